### What only a kiosk says.

finish-and-erase = Finish and erase

help-button = Help
help-heading = Ask a member of staff
help-call = ☎ { $telephone } | { $office }
help-close = Close
reach = Move down
