### What reads the page aloud, and what it says of the page.

listen = Listen
listen-none = This screen has no voice for this language, so it cannot read to you. Staff can.
listen-advice = Plug headphones into the jack first. Without them, people near you may hear what is read.
listen-start = Start reading
listen-not-now = Not now
listen-pause = Pause
listen-go-on = Resume
listen-again = Repeat
listen-page = Read this page
listen-slower = Slower
listen-faster = Faster
listen-speed = Speed { $step } of { $of }
listen-quieter = Quieter
listen-louder = Louder
listen-volume = Volume { $step } of { $of }
listen-how = How to move
listen-stop = Stop reading
listen-failed = There is no sound right now. Please ask a member of staff.
listen-keys = This screen talks. Press the down arrow or Tab to move on, and the up arrow to move back. Press Enter to choose. Press a number from 1 to 9 to choose an option. Press 0 to hear it again, and the star key to hear the page from the top. Press the slash key to pause. Press plus or minus to change the volume. Press Shift three times to erase everything and leave.

attract-talk = To hear this screen: plug in headphones and press 5

say-heading = heading
say-button = button
say-link = link
say-radio = choose one
say-checkbox = check box
say-field = text field
say-list = list
say-list-keys = list, choose with the left and right arrows
say-number = press { $number }
say-picture = picture
say-option = option { $number } of { $of }
say-chosen = chosen
say-not-chosen = not chosen
say-ticked = checked
say-not-ticked = not checked
say-pressed = on
say-not-pressed = off
say-open = open
say-closed = closed
say-current = chosen now
say-disabled = cannot be used now
say-wrong = has an error
say-empty = empty
say-hidden = hidden
say-digits = { $count ->
    [one] { $count } digit entered
   *[other] { $count } digits entered
 }
say-digit = Digit entered
say-digit-key = Digit key
say-deleted = Deleted
say-no-option = There is no option with that number.
say-end = There is nothing more here.
