# ruff: noqa: E501 - the texts stand as people write them
"""Articles written for these tests. Events, outlets and figures in them are invented."""

GERMAN_BODY = """\
Bei einer Explosion in Charkiw sind am Montag mindestens zwölf ukrainische Soldaten getötet worden, teilte das
Verteidigungsministerium in Kiew mit.

Nach Angaben der Polizei wurden rund 40 Menschen verletzt. Unabhängig überprüfen ließen sich die Angaben nicht.
"""
GERMAN = f"""\
---
title: Viele Tote nach Explosion in Charkiw
published: 2024-03-05
publisher: Küstenbote
lang: de
url: https://kuestenbote.example/charkiw
---

{GERMAN_BODY}"""
ENGLISH = """\
---
title: Explosion kills at least 12 soldiers in Kharkiv
published: 2024-03-05
publisher: The Coast Messenger
---

At least 12 Ukrainian soldiers were killed on Monday when a depot exploded in Kharkiv, the defence ministry said.

About 40 people were wounded, according to police.
"""
PAGE = """\
<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Viele Tote nach Explosion in Charkiw | Küstenbote</title>
<meta property="og:title" content="Viele Tote nach Explosion in Charkiw">
<meta property="og:site_name" content="Küstenbote">
<meta property="article:published_time" content="2024-03-05T18:20:00+01:00"></head>
<body><nav><a href="/">Start</a> <a href="/a">800 Menschen wurden getötet, sagt die Polizei</a></nav>
<article><h1>Viele Tote nach Explosion in Charkiw</h1>
<p>Bei einer Explosion in Charkiw sind am Montag mindestens zwölf ukrainische Soldaten getötet worden, teilte das
Verteidigungsministerium in Kiew mit.</p>
<script>document.write("<p>700 Menschen wurden getötet.</p>")</script>
<p>Nach Angaben der Polizei wurden rund 40 Menschen verletzt. Unabhängig überprüfen ließen sich die Angaben nicht.</p>
<p>Die Behörden haben eine Untersuchung begonnen, und die Straßen um das Gelände bleiben bis auf Weiteres gesperrt.</p>
</article><footer><p>Küstenbote. Alle Rechte vorbehalten.</p></footer></body></html>
"""
