### The welcome, and what stands around every page. `index.html` names these keys; the server fills
### them in for the page's language, and the app writes them anew when another is chosen.

skip = Skip to the main content
bar-title = Victim services
leave-page = Leave this page

welcome-heading = Were you harmed by a crime?
welcome-lead = You are not alone, and it is not your fault. We can help you find support, and explain what happens next.
welcome-time = It takes about ten minutes. You can skip almost every question.
welcome-locked = Your answers are locked before they leave this screen. Only our staff can read them.
welcome-everyone = We help everyone. We never ask about immigration status.
alerts-heading = Do you want to know about a person in custody?
alerts-lead = You can get word when the person is let go or moved, and about court dates. It costs nothing. The person is not told.
alerts-time = It takes about five minutes.
start = Start

cannot-start = This page cannot start here. Please call, and we will help you on the phone:
needs-javascript = This page needs JavaScript. Please call, and we will help you on the phone:

danger-heading = In danger right now?
danger-911 = Police, fire or ambulance
danger-988 = Someone to talk to, day and night

leaving-heading = Leaving quickly
leaving-body = “Leave this page” stands at the top and at the bottom of every page. It opens another page at once. Pressing the Shift key three times does the same. It cannot remove this page from the list of pages that this browser has visited, and it cannot stop programs that watch this device.

rather-talk = Rather talk? Call:
demonstration = This is a demonstration, not a service of an agency.

machine-made = This translation was made by a machine. No person has checked it.
machine-made-english = This translation was made by a machine. No person has checked it.
