### What a technician reads who sets a kiosk up.

setup-open = Set up this screen
setup-heading = Set up this screen
setup-body = This screen is not known to the office yet. It can take answers all the same. To make it known, ask the office for a code. The code works once, within the hour.
setup-known = The office knows this screen as “{ $kiosk }”.
setup-code = Code
setup-code-hint = Eight letters and digits, such as ABCD-1234
setup-submit = Make it known
setup-underway = One moment…
setup-done = Done. The office knows this screen as “{ $kiosk }” now.
setup-code-refused = The office does not take this code. It may be mistyped, used, or too old. Check it, or ask for another one.
setup-throttled = Too many attempts. Wait a minute and try again.
setup-not-reached = The office cannot be reached. Check the network and try again.
setup-no-key = This browser keeps nothing, so it cannot be made known. Check how it is set up.
setup-printer = There is a printer at this screen
setup-waiting = Answers that wait to be sent: { $waiting }
setup-parked = Answers that the office refused: { $parked }. They are kept. A person has to look at this.
setup-retry = Try those again
setup-close = Back to the start
