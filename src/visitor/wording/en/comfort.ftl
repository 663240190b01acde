### What makes the page easier to read and use.

text-size = Text size
text-size-100 = Normal
text-size-150 = Large
text-size-200 = Largest
contrast = Colors
contrast-standard = Standard
contrast-high = High contrast
contrast-dark = Dark
hide-screen = Hide screen
hidden-screen = Hidden screen
show-screen = Show the page again
