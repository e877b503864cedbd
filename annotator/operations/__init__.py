"""The verbs a user has; the window and the commands call the same ones."""
