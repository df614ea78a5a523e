"""Why something that was handed in for a team is not used."""

from __future__ import annotations

OTHER_FORMAT = "Dit is geen bestand voor een team; kies een teambestand of een bewaard resultaat van {scan}."
A_TARGET = "Dit is een doelprofiel, geen bestand van een lid; kies het bij 'doelprofiel'."
HIDDEN_SIGNS = "De naam in dit bestand bevat tekens die je niet kunt zien; vraag het lid om een nieuw bestand."
SAME_LABEL = "Er telt al een lid mee dat zich '{label}' noemt; is dit een ander, laat die dan een andere naam kiezen."
SAME_CONTENT = "Hierin staat precies hetzelfde als in een bestand dat al meetelt; het telt één keer mee."
NO_TARGET = "In dit doelprofiel staat geen enkel doel."
TOO_MANY = "Er passen hooguit {most} leden in een team; dit bestand telt niet mee."
