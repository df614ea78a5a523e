"""The pages of the site: one file for each kind, found by looking here, and the site that they make together."""
