### The directory: where else to find help. What it lists lies in `src/server/directory`.

guide-directory = Find help near you
    .summary = Help lines, free lawyers, and the program of your state that helps pay for costs
directory-intro = Choose what you need and where. Your choice stays on this screen. No one is told what you look for.
directory-need = What do you need?
    .any = Any help
directory-place = Where?
    .country = In the whole country
    .everywhere = In every state and territory
directory-count = { $count ->
    [one] There is { $count } place to find help.
   *[other] There are { $count } places to find help.
 }
directory-now = Someone to call now
directory-state = In { $state }
directory-states = In each state and territory
directory-country = In the whole country
directory-none = We know of no help of this kind in { $state } alone. Look at the help for the whole country, or call us.

directory-call = Phone
    .toll-free = Free call
    .in-state = Free call, but only from inside the state
    .videophone = Sign language by videophone
directory-text = Send a text message
    .word = Send the word { $word } as a text message
directory-tty = TTY
    .relay = Relay service for TTY
directory-website = Website:
    .new-tab = (opens in a new tab)
directory-hours = Open:
    .always = Day and night, every day
directory-languages = Languages:
    .ase = American Sign Language
    .interpreter = many more, by an interpreter
directory-checked = Last checked: { $date }.
    .own = Last checked: { $date }. The numbers come from the group itself.
    .government = Last checked: { $date }. The numbers come from a page of the government.
    .other = Last checked: { $date }. The numbers come from someone else’s page.

directory-change =
    ## Good to know
    - Numbers can change. If one does not work, try another one, or call us.
    - A website opens beside this page. “Leave this page” does not close it, and this browser keeps its address.
    - We do not run these services. They have their own rules about what they keep private.

    ☎ { $telephone } | { $office }
directory-failed =
    We could not load the list. Please try again later. These lines are open day and night:

    ☎ 911 | Police, fire or ambulance
    ☎ 988 | Someone to talk to
