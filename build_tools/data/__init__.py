"""What people wrote, read strictly: YAML, first lines of pages, instruments, sources, terms, worksheets."""
