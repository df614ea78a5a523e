"""The pages on which a school plans its programme; kinds like those beside this folder."""
