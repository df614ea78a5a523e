"""Every sentence a visitor reads that is not the instrument's own."""
