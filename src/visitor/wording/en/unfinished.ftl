### Stopping, and going on later.

receipt-not-this-file = This file does not open with this code. Please check the code, or choose another file.
code-file = I saved a file, too
code-file-label = Choose the file that you saved

stop-heading = Stop here and go on later
stop-body =
    You can keep your answers for later. They are locked. Only your private code opens them, and we cannot give it to you again.

    What you typed on the page that is open is kept only after you press Continue. A PIN is never kept.

    Do this only if it is safe. A file stays on this device until you delete it.
stop-office = { $days ->
    [one] Keep my answers at the office for { $days } day
   *[other] Keep my answers at the office for { $days } days
 }
stop-file = Save my answers as a locked file
stop-print = Print my code
stop-go-on = Go on with the questions
stop-underway = One moment…
stop-at-office = Your answers are kept until { $until }. Write down this code. You need it to go on.
stop-in-file = Your browser saved a locked file. Write down this code. You need it to open the file.
stop-failed = We could not keep your answers. Please try again, or go on with the questions.
stop-use =
    To go on, go to this page and type the code:

    { $address }

returned-heading = Your answers are here
returned-body = You can go on where you stopped. Nothing has been sent to us yet.
returned-other-form = Some questions have changed since then. Please look at each answer again before you send them.
returned-dropped = These answers no longer fit. Please give them again:
returned-go-on = Go on where I stopped
returned-erase = Erase my saved answers
