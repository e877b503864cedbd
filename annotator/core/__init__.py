"""What is true: values and pure functions. No Qt, SQL, files, clock or settings."""
