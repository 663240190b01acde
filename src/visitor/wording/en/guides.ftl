### What stands around the guides; the guides themselves lie in `guides/`.

guides-link = Guides and help lines
guides-heading = Guides and help lines
guides-body = You can read these at any time. Nothing that you read is kept, and your answers wait for you.
guides-all = All guides
guides-return = Back to where I was
guides-loading = One moment…
guides-failed = We could not load the guides. Please try again later.
