"""What Apache is told about the site: a `.htaccess` in its folder."""

from __future__ import annotations

from build_tools.hosts.description import TYPES, Description

NAME = "apache.htaccess"
"""Without the name it gets at last: many programs do not show files that begin with a dot."""

_LINES = """\
# De i-coach kennisbank op Apache 2.4. Zet dit bestand in de map van de site, naast index.html, en noem het daar
# .htaccess. Het werkt als de website 'AllowOverride All' heeft; krijgt elke pagina daarna fout 500, haal het dan weg en
# vraag je beheerder daarom.
# Koppen en bewaartijden werken pas met mod_headers (Debian, Ubuntu: a2enmod headers, dan systemctl restart apache2).
#
# Staat de site in een map? Zet die map voor /{not_found} en /{folder}, dus /map/{not_found} en /map/{folder}.

DirectoryIndex index.html
ErrorDocument 404 {base}{not_found}

<IfModule mod_mime.c>
{types}
</IfModule>

# Comprimeren: een eerste bezoek wordt er een paar keer zo licht van.
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE {compressed}
  </IfModule>
</IfModule>

<IfModule mod_headers.c>
  # In {folder} heeft elk bestand zijn inhoud in zijn naam: dat verandert nooit. Naar de rest vraagt een browser steeds.
  Header set Cache-Control "{ask_again}"
  <If "%{{REQUEST_URI}} =~ m#^{base}{folder}#">
    Header set Cache-Control "{for_ever}"
  </If>

  # Apache noemt een gecomprimeerd bestand anders dan het bestand zelf, en stuurt dan elke keer alles opnieuw.
  RequestHeader edit If-None-Match '^"(.*)-gzip"$' '"$1"'

  # Beveiliging. Mag een leeromgeving op een ander adres de site in een venster tonen? Zet dat adres achter
  # frame-ancestors 'self', en haal de regel met X-Frame-Options weg.
{headers}
  # Staat op dit adres alles achter https, ook de rest? Haal dan het hekje weg.
  # Header always set {strict_name} "{strict_value}"
</IfModule>

# Het logboek: adressen van bezoekers horen er niet langer in te staan dan nodig. Debian en Ubuntu bewaren het
# {days} dagen (/etc/logrotate.d/apache2). Noem jullie termijn op de privacypagina.
"""


def write_apache(site: Description) -> str:
    """Write the file for Apache."""
    return _LINES.format(
        **site.words,
        types="\n".join(f"  AddType {kind} .{ending}" for ending, kind in TYPES.items()),
        compressed=" ".join(site.compressed_types),
        headers="\n".join(f'  Header always set {name} "{value}"' for name, value in site.headers.items()),
    )
