# ruff: noqa: E501 - the texts stand as people write them
"""Articles written for these tests. Places, people and events in them are invented."""

GERMAN = """\
---
title: "Ministerin: Mehr als 40 Tote in Halvesund"
published: 2024-03-05
publisher: Küstenbote
lang: de
---

Nach dem Beschuss der Hafenstadt suchen Helfer weiter nach Verschütteten.

Halvesund/Nordmark – Bei dem Angriff auf die Hafenstadt Halvesund sind nach Angaben der Innenministerin mehr
als 40 Menschen ums Leben gekommen. Rund 120 Menschen wurden verletzt, sagte sie am Dienstag.

Krankenhäuser überfüllt

Die Krankenhäuser der Stadt nehmen nach Angaben der Ärzte keine Verletzten mehr auf. Ein Sprecher sprach von
einer Lage, wie es sie noch nie gegeben habe.

Foto: Helfer vor dem Rathaus von Halvesund

Wer hat geschossen?

Das ist noch nicht geklärt. Beide Seiten weisen die Verantwortung von sich. (kub/dpa)
"""

ENGLISH = """\
---
title: Toll in Halvesund shelling passes 40: minister
published: 2024-03-05
publisher: The Coast Messenger
---

HALVESUND, Nordmark, March 5 (Coast Wire) - More than 40 people were killed when shells hit the port of Halvesund,
the interior minister said on Tuesday.

About 120 others were wounded, she told reporters, and the hospitals of the city were no longer taking in patients.

WHO FIRED

That was not clear. Both sides denied that their guns had been in range of the harbour on Monday night.

(Reporting by Ana Holt in Halvesund; editing by Per Lund)
"""

PAGE = """\
<!DOCTYPE html>
<html lang="de-DE">
<head>
<meta charset="utf-8">
<title>Mehr als 40 Tote in Halvesund - Küstenbote</title>
<meta property="og:title" content="Mehr als 40 Tote in Halvesund">
<meta property="og:site_name" content="Küstenbote">
<meta name="description" content="Nach dem Beschuss der Hafenstadt suchen Helfer weiter nach Verschütteten.">
<link rel="canonical" href="https://kuestenbote.example/halvesund">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
  {"@type": "Organization", "@id": "#us", "name": "Küstenbote"},
  {"@type": "NewsArticle", "headline": "Mehr als 40 Tote in Halvesund",
   "datePublished": "2024-03-05T18:20:00+01:00", "publisher": {"@id": "#us"}}]}
</script>
<script>var menu = "<p>Dies ist kein Text des Artikels, sondern ein Programm, das niemand lesen soll.</p>";</script>
<style>p { color: black }</style>
</head>
<body>
<nav><ul><li><a href="/">Start</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<header><h1>Mehr als 40 Tote in Halvesund</h1>
<p class="article-standfirst">Nach dem Beschuss der Hafenstadt suchen Helfer weiter nach Verschütteten.</p></header>
<div class="article-body">
<p>Halvesund – Bei dem Angriff auf die Hafenstadt Halvesund sind nach Angaben der Innenministerin mehr als
40 Menschen ums Leben gekommen. Rund 120 Menschen wurden verletzt, sagte sie am Dienstag vor der Presse.</p>
<figure><img src="hafen.jpg" alt=""><figcaption>Helfer suchen vor dem Rathaus von Halvesund nach Opfern. Foto: A. Holt</figcaption></figure>
<p>Die Krankenhäuser der Stadt nehmen nach Angaben der Ärzte keine Verletzten mehr auf. Ein Sprecher sprach
von einer Lage, wie es sie in der Stadt noch nie gegeben habe, und bat die Nachbarländer um Hilfe.</p>
<h2>Wer hat geschossen?</h2>
<p>Das ist noch nicht geklärt. Beide Seiten weisen die Verantwortung von sich und werfen der anderen vor,
die Waffenruhe gebrochen zu haben, die seit dem vergangenen Herbst für den Hafen gilt.</p>
<p>Die Vereinten Nationen wollen in der kommenden Woche Ermittler in die Stadt schicken, wie eine Sprecherin
am Abend in der Hauptstadt mitteilte. Bis dahin sollen die Straßen zum Hafen gesperrt bleiben.</p>
</div>
</article></main>
<aside class="related"><h3>Mehr zum Thema</h3><p><a href="/a">Was über den Angriff bekannt ist und was nicht, in einem Überblick.</a></p></aside>
<footer><p>Küstenbote, alle Rechte vorbehalten. Impressum und Datenschutz stehen auf einer eigenen Seite.</p></footer>
</body></html>
"""
