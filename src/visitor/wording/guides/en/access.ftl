### The accessibility statement.

# What was tested must be true of the version that is shipped: change it with the tests, not before them.
guide-access = Can everyone use this?
    .summary = What we did so that all people can use these pages, what was tested, and what was not
    .body =
        We want everyone to be able to ask for help here. We follow the rules called WCAG 2.2, level AA. These pages are a demonstration. They have not been checked by an outside expert.

        ## What you can change
        - the language, on every page
        - the size of the text, up to twice as large
        - the colors, for more contrast
        - at a kiosk: all buttons in the lower half of the screen
        - at a kiosk: reading aloud. Plug in headphones and choose “Listen”. You can pause it, hear it again, and change the speed and the volume.
        - at a kiosk: time. We ask before we clear the screen, and you can ask for more time again and again.

        ## How you can use it
        - by touch, by mouse or by keyboard alone
        - at a kiosk, without looking at the screen: plug in headphones and press 5 on the first screen
        - with the text enlarged, or on a small phone
        - with motion turned off on your device
        - without sound, and without seeing colors

        ## What was tested
        - Whole visits were made in three kinds of browser: Chromium, Firefox and WebKit.
        - A test program called axe looked for barriers on the pages, in each language and in several sizes and color settings.
        - On a narrow screen, a program gave the text more room. It found no part cut off.
        - Whole visits were made by keyboard alone and by touch alone.
        - A program went through the longest pages key by key. What it was on was always in sight.
        - We checked the text that a screen reader gets: names of fields, errors and steps.
        - A whole visit at a kiosk was made with keys alone, by what the voice was given to say.
        - A program measured our own English texts. All of them can be read in grade 6.

        ## What was not tested
        - In Firefox and WebKit, axe saw most pages in English only.
        - No one has tested these pages with a real screen reader, such as JAWS, NVDA or VoiceOver.
        - No people with disabilities have tested them yet.
        - No person has listened to a whole visit. The voices may say some words wrong.
        - The kiosk was tested on a computer, not in a real stand with a real headset.
        - A machine made the translations. Until a person signs one off, each page in that language says so at the top.

        So there may be barriers that we do not know.

        ## If something does not work for you
        Tell us, and we will help you in another way. You can also ask for an interpreter, for sign language or for more time.

        ☎ { $telephone } | { $office }
