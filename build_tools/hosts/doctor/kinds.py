"""The kinds of host that we know a cure for, and recognising one by what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

from build_tools.hosts import apache, caddy, headers_file, iis, nginx


@dataclass(frozen=True)
class Kind:
    """A kind of host: its name, the file of ours for it, and where that goes.

    `there` says what else to look at when the file is there already, and `in_folder` what a site in the folder `{base}`
    needs: that of a zip without an address is written for the root. `types` tells a host without that file the type of
    a script, in `types_place`.
    """

    name: str
    file: str
    how: str
    there: str = ""
    in_folder: str = ""
    types: str = ""
    types_place: str = ""


KINDS = {
    "nginx": Kind(
        "nginx",
        nginx.NAME,
        f"Zet {nginx.NAME} in /etc/nginx/, neem het op in het server-blok, en herlaad. Bovenin staat dat blok voluit.",
        "Kijk of het server-blok van dit adres het opneemt met include, en herlaad nginx.",
        "Zet in het location-blok van {base}, boven de regel met include: error_page 403 404 =404 {base}404.html;",
        "include /etc/nginx/mime.types;",
        "in het blok http of server",
    ),
    "apache": Kind(
        "Apache",
        apache.NAME,
        f"Zet {apache.NAME} naast index.html, en noem het daar .htaccess. Bovenin staat wat Apache verder vraagt.",
        "Zet voor die map AllowOverride All aan, en de koppen (a2enmod headers). Herstart Apache.",
        "Maak in .htaccess van de regel met ErrorDocument: ErrorDocument 404 {base}404.html",
        apache.type_line("js"),
        "in .htaccess",
    ),
    "iis": Kind(
        "IIS",
        iis.NAME,
        f"Zet {iis.NAME} naast index.html.",
        "Kijk bij fout 500 wat IIS hier niet toestaat, en vraag je beheerder dat aan te zetten.",
        "Zet in web.config die map voor 404.html, met \\ in plaats van /.",
        iis.type_lines("js"),
        "in web.config, binnen staticContent",
    ),
    "caddy": Kind(
        "Caddy",
        caddy.NAME,
        f"Zet {caddy.NAME} in /etc/caddy/, importeer het in het blok, en herlaad.",
        "Kijk of het blok van dit adres het importeert, en herlaad Caddy.",
        "Maak in dat bestand van /404.html: {base}404.html, en van /assets/* twee keer: {base}assets/*",
        caddy.type_lines("js"),
        "in het blok van de site",
    ),
    "headers": Kind(
        "Netlify of Cloudflare Pages",
        headers_file.NAME,
        f"Zet {headers_file.NAME} naast index.html.",
        "Kijk of het in de hoofdmap staat van wat je publiceert.",
        "Maak in dat bestand van /*: {base}*, en van /assets/*: {base}assets/*",
    ),
    "anders": Kind("een andere host", "", ""),
}
"""By the word for `--kind`."""

WHERE_A_POLICY_STANDS = {
    "nginx": "Zoek met: nginx -T | grep -E 'configuration file|Content-Security-Policy'. Boven elke regel staat dan "
    "het bestand. Heeft een location binnen die van de site een eigen add_header, dan gelden de koppen van ons bestand "
    "daar niet.",
    "apache": "Zoek met: grep -ri Content-Security-Policy /etc/apache2 (of /etc/httpd). Een regel in een <Location> in "
    "de instellingen van de server gaat vóór .htaccess, dus ook vóór ons bestand.",
    "iis": "Kijk bij de server, de website en elke map erboven naar HTTP Response Headers, en naar de Outbound Rules "
    "van URL Rewrite. Ze staan in applicationHost.config, of in web.config van een map erboven.",
    "caddy": "Zoek met: grep -rn Content-Security-Policy /etc/caddy. Een regel met header buiten ons bestand kan die "
    "van ons vervangen.",
    "headers": "Kijk in netlify.toml, in de rest van _headers en bij de instellingen van je host (Cloudflare: Rules).",
}
"""Where to look for a policy of the host, by kind. On Apache a line of a `Location` is read after any `.htaccess`."""

MORE_ON_COMPRESSING = {
    "nginx": "Zoek met: nginx -T | grep -E 'configuration file|gzip|Content-Encoding'. Haal een eigen regel voor "
    ".gz-bestanden weg; gzip_static on; kan in de plaats komen. Comprimeert een proxy voor nginx nog een keer, zet dan "
    "in nginx gzip off; en gzip_static off;",
    "apache": "Zoek een eigen regel voor .gz-bestanden, in .htaccess en met: grep -rn '\\.gz' /etc/apache2 (of "
    "/etc/httpd). Wat die levert, comprimeert mod_deflate nog een keer. Haal die regel weg. Moet hij blijven, zet dan "
    "in het blok FilesMatch voor .gz: SetEnv no-gzip 1",
    "iis": "Haal bij URL Rewrite een eigen regel voor .gz-bestanden weg: IIS comprimeert zelf. Comprimeert een proxy "
    "nog een keer, zet dan in web.config doStaticCompression op false.",
    "caddy": "Zoek met: grep -rnE 'encode|precompressed|Content-Encoding' /etc/caddy. Haal een eigen regel voor "
    ".gz-bestanden weg. Comprimeert een proxy voor Caddy nog een keer, haal dan encode weg.",
    "headers": "Haal Content-Encoding uit _headers: je host comprimeert zelf. Zet geen bestand dat al gecomprimeerd is "
    "op de plaats van een .css of .js.",
}
"""What compresses twice, by kind. On Apache `E=no-gzip` of a `RewriteRule` does not last; `SetEnv` does."""

SIGNS = {
    "microsoft-iis": "iis",
    "nginx": "nginx",
    "openresty": "nginx",
    "apache": "apache",
    "litespeed": "apache",
    "caddy": "caddy",
    "netlify": "headers",
    "cloudflare": "headers",
}


def recognise(headers: Message) -> str:
    """Give the word for the kind of host that answers so."""
    said = headers.get("Server", "").lower()
    return next((kind for sign, kind in SIGNS.items() if sign in said), "anders")
