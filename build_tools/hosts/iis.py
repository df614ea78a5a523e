"""What IIS is told about the site: a `web.config` in its folder."""

from __future__ import annotations

from textwrap import indent
from xml.sax.saxutils import quoteattr

from build_tools.hosts.description import TYPES, Description, sent_type

NAME = "web.config"

_LINES = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- De i-coach kennisbank op IIS 7 of later. Zet dit bestand in de map van de site, naast index.html. Krijgt elke
     pagina daarna fout 500, dan staat IIS een van deze onderdelen hier niet toe. Haal het bestand dan weg en vraag je
     beheerder. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <!-- Zonder deze lijst geeft IIS fout 404.3 bij een bestand waarvan het de soort niet kent, zoals .wasm. -->
    <staticContent>
{types}
      <clientCache cacheControlMode="NoControl" cacheControlCustom={ask_again} />
    </staticContent>
    <!-- Een map zonder index.html, zoals die van een weggelaten onderdeel, toont geen lijst van bestanden. -->
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path={not_found} responseMode="File" />
      <remove statusCode="403" subStatusCode="14" />
      <error statusCode="403" subStatusCode="14" path={not_found} responseMode="File" />
    </httpErrors>
    <!-- Comprimeren: een eerste bezoek wordt er een paar keer zo licht van. Welke soorten IIS comprimeert, staat in
         applicationHost.config. Zet daar bij httpCompression, staticTypes ook:
         {compressed}. -->
    <urlCompression doStaticCompression="true" />
    <!-- Beveiliging. Mag een leeromgeving op een ander adres de site in een venster tonen? Zet dat adres achter
         frame-ancestors 'self', en haal X-Frame-Options weg. -->
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{headers}
        <!-- Staat op dit adres alles achter https, ook de rest? Haal deze regel dan uit het commentaar:
             <add name="{strict_name}" value="{strict_value}" /> -->
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <!-- In {folder} heeft elk bestand zijn inhoud in zijn naam: dat verandert nooit. Naar de rest vraagt een
       browser steeds. -->
  <location path="{location}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="NoControl" cacheControlCustom={for_ever} />
      </staticContent>
    </system.webServer>
  </location>
  <!-- Het logboek: IIS bewaart het zonder einde. Adressen van bezoekers horen er niet langer in te staan dan nodig:
       verwijder bestanden ouder dan {days} dagen met een geplande taak, en noem die termijn op de privacypagina. -->
</configuration>
"""


def write_iis(site: Description) -> str:
    """Write the file for IIS."""
    words = site.words
    quoted = {name: quoteattr(words[name]) for name in ("ask_again", "for_ever")}
    return _LINES.format(
        **words | quoted | {"not_found": quoteattr(site.not_found.strip("/").replace("/", "\\"))},
        location=words["folder"].rstrip("/"),
        types="\n".join(indent(type_lines(ending), " " * 6) for ending in TYPES),
        compressed=", ".join(site.compressed_types),
        headers="\n".join(_header(name, value) for name, value in site.headers.items()),
    )


def type_lines(ending: str) -> str:
    """Give the lines that tell the type of one kind of file.

    The first takes away what the server may have for it: a second of the same name is fault 500.
    """
    there = f'fileExtension=".{ending}"'
    return f'<remove {there} />\n<mimeMap {there} mimeType="{sent_type(TYPES[ending])}" />'


def _header(name: str, value: str) -> str:
    return f"        <remove name={quoteattr(name)} />\n        <add name={quoteattr(name)} value={quoteattr(value)} />"
