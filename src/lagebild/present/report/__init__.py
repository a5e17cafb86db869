"""The HTML report: one self-contained page with the articles, their claims and their findings."""

from lagebild.present.report.page import render_report, write_report

__all__ = ["render_report", "write_report"]
