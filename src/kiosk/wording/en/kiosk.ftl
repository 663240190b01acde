### What only a kiosk says.

finish-and-erase = Finish and erase

help-button = Help
help-heading = Ask a member of staff
help-call = ☎ { $telephone } | { $office }
help-close = Close
reach = Move down

attract-subject = Help for people harmed by a crime
attract-begin = Touch the screen to begin
attract-language = Choose your language

idle-heading = Do you need more time?
idle-body = If you do nothing, we erase your answers and this screen starts over.
idle-more = I need more time
idle-told = { $count ->
    [one] If you do nothing for { $count } second, we ask if you need more time. If no one answers, we erase what you said here.
   *[other] If you do nothing for { $count } seconds, we ask if you need more time. If no one answers, we erase what you said here.
 }
idle-left = { $count ->
    [one] { $count } second left
   *[other] { $count } seconds left
 }

keyboard = Keyboard on the screen
keyboard-enter = Use the keys on the screen
key-shift = Shift
key-delete = Delete
key-space = Space
key-done = Done
key-signs = Signs
key-letters = Letters
key-layout = Keyboard: { $name }
keyboard-pinyin = This keyboard types Latin letters, so you can write pinyin. It cannot write Chinese characters.
