"""From a file, an address or the clipboard to an article, in a child process that cannot reach the network."""
