"""The pages for who puts the site on a host; kinds like those beside this folder."""
