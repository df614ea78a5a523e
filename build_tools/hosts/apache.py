"""What Apache is told about the site: a `.htaccess` in its folder."""

from __future__ import annotations

from build_tools.hosts.description import TYPES, Description

NAME = "apache.htaccess"
"""Without the name it gets at last: many programs do not show files that begin with a dot."""

_AT_ROOT = """\
# EEN EIGEN ADRES: zet dit in /etc/apache2/sites-available/i-coach.conf, met jullie adres en de map waar de site staat.
# Zet het aan met: a2ensite i-coach
#
#   <VirtualHost *:80>
#       ServerName icoach.jouwschool.nl
#       DocumentRoot /var/www/i-coach
#       <Directory /var/www/i-coach>
#           AllowOverride All
#           Options -Indexes
#           Require all granted
#       </Directory>
#   </VirtualHost>
#
"""
_IN_FOLDER = """\
# EEN MAP van een website die er al is: in haar VirtualHost-blok komen alleen de regels van Alias en Directory erbij.
{change}#
#   <VirtualHost *:80>
#       ServerName www.jouwschool.nl
#       DocumentRoot /var/www/html
#       Alias {at} /var/www/i-coach
#       <Directory /var/www/i-coach>
#           AllowOverride All
#           Options -Indexes
#           Require all granted
#       </Directory>
#   </VirtualHost>
#
"""
_CHANGE = """\
# Verander dan in dit bestand één regel, die met ErrorDocument. Hij wordt: ErrorDocument 404 /i-coach/{not_found}
"""
_LINES = """\
# De i-coach kennisbank op Apache 2.4. Zet dit bestand in de map van de site, naast index.html, en noem het daar
# .htaccess. Apache leest het alleen als de map AllowOverride All heeft. Neem daarvoor dit over:
#
{examples}
# Zet ook de koppen aan: a2enmod headers. Controleer met: apachectl configtest. Daarna: systemctl restart apache2.
# Beheert iemand anders de webserver, dan staat AllowOverride All vaak al aan. Krijgt elke pagina fout 500, haal dit
# bestand dan weg en vraag erom. Heeft de website al https, dan staat er *:443 in plaats van *:80: laat dat zo.

DirectoryIndex index.html
ErrorDocument 404 {base}{not_found}

# Een map zonder index.html, zoals die van een weggelaten onderdeel, krijgt die pagina ook, en geen lijst van bestanden.
<IfModule mod_alias.c>
  <If "-d %{{REQUEST_FILENAME}} && ! -f '%{{REQUEST_FILENAME}}/index.html'">
    Redirect 404
  </If>
</IfModule>

<IfModule mod_mime.c>
{types}
  AddCharset {charset} {texts}
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
  <If "%{{REQUEST_URI}} =~ m#{named}#">
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
        examples=_examples(site),
        types="\n".join(f"  {type_line(ending)}" for ending in TYPES),
        texts=" ".join(f".{ending}" for ending, kind in TYPES.items() if kind.startswith("text/")),
        compressed=" ".join(site.compressed_types),
        headers="\n".join(f'  Header always set {name} "{value}"' for name, value in site.headers.items()),
    )


def type_line(ending: str) -> str:
    """Give the line that tells the type of one kind of file."""
    return f"AddType {TYPES[ending]} .{ending}"


def _examples(site: Description) -> str:
    """Give a whole block to copy; of a site whose folder is not said, one for either place."""
    if site.base != "/":
        return _IN_FOLDER.format(at=site.base.rstrip("/"), change="").rstrip("\n")
    change = _CHANGE.format(not_found=site.words["not_found"])
    return (_AT_ROOT + _IN_FOLDER.format(at="/i-coach", change=change)).rstrip("\n")
