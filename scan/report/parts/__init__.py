"""The parts of the report as HTML; `scan/report/html.py` has their order."""
