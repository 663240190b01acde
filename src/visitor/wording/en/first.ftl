### What the app says before its later part is there: in the first section of the questionnaire, and
### around every page.

neutral-title = Welcome
page-title = Question { $number }
page-title-error = Error: question { $number }
page-title-check = Your answers
page-title-sent = Done

comfort = Language and display
leaving = Leaving…
leave-presses = { $presses ->
    [one] Press Shift one more time to leave.
   *[other] Press Shift { $presses } more times to leave.
 }
stop-link = Stop and go on later
guides-about = Read more about this

progress = Part { $number } of { $of }: { $section }
why-we-ask = Why we ask
continue = Continue
back = Back
finish = Finish and clear this screen
problem-heading = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
 }
advice-heading = Please check this

later-heading = One moment
later-underway = The rest of this page is on its way.
later-failed = We could not load the rest of this page. Your answers are still here. Please try again.
later-again = Try again

not-loaded-number = the number on the office’s website
not-loaded-office = the office
