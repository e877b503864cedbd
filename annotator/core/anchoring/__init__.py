"""Where the highlights of one version stand in the next: proven by the difference of the texts, or asked."""
