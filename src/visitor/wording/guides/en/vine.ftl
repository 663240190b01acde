### Guide: VINE and the other ways to hear about a person in custody.

# Sources:
# https://countyofcolusa.org/336/Registration-Notification (PIN, calls each 30 minutes for 24 hours, each two
#   hours after an unconfirmed answer, a message does not stop the calls, calls show as "unknown")
# https://inmateseducation.com/how-to-get-notified-of-offender-custody-status-changes-in-vinelink (ways, 24 to
#   48 hours, no switchboard)
# https://www.nyc.gov/site/doc/inmate-info/get-inmate-release-information.page (48 hours or more)
# https://www.reference.com/government-politics/use-online-detainee-locator-system-3260fd218740cc80 (locator)
# http://www.dhs.gov/victim-notification-program (last published 2012-06-29: ICE's own program and its line)
# https://www.justice.gov/usao-edwi/victim-witness-assistance/victim-notification-system (VIN and PIN; no last
#   minute changes), https://www.notify.usdoj.gov/home
# https://justice.gov/eoir/reference-materials/ic/chapter-1/6 and
# https://www.justice.gov/eoir/customer-service-initiatives (court's line)
# Stored copies, read 2026-11-22. Eight hours and 14 days: a slide deck of Colorado. Operators day and night: a
# brochure of Virginia. 48 states and more than 2,900 jails and prisons: Ontario County, New York.
guide-vine = What VINE is, and what it is not
    .summary = Alerts about a person in custody: which system does what, and its limits
    .body =
        VINE is a free service that tells you when something changes for a person in custody. There is more than one system. Which one you need depends on who holds the person.

        If you are in danger, call 911. Do not wait for an alert.

        ☎ 911 | Police, fire or ambulance

        ## What VINE is
        - It watches a record and sends an alert when it changes, such as a release, a move or an escape.
        - It can reach you by call, text, email or TTY. You can use more than one way.
        - The person in custody is not told that you signed up.
        - You can stop it at any time.

        ## What VINE is not
        - It is not a safety plan. An alert can be late or not come at all.
        - It does not stop a person from coming near you. Only a court can order that.
        - It does not tell the police where you are.
        - It does not know everything. A record can be hours old. After an arrest, it can take two days or more until the person is listed. In one state, a move can take eight hours to show, and a record goes away 14 days after release.

        ## What the calls are like
        - You choose a PIN, a secret number of four digits. You type it to stop the calls.
        - Until you type it, VINE calls again and again. In one county it calls every 30 minutes for a full day. In some states it goes on for two days. Calls can come at night.
        - If someone answers and does not type the PIN, it calls again every two hours for a day.
        - A message on your voicemail does not stop the calls.
        - The call may show as “unknown”. If your phone blocks such calls, VINE cannot reach you.
        - Do not use a phone that goes through a switchboard. Be careful with a phone or email that you share.
        - Choose a PIN that no one can guess. Do not use a year.

        ## Immigration custody: DHS-VINE
        It sends alerts about people in ICE custody. The website is vinelink.dhs.gov. Our staff can help you ask for it. What you send from here is a request. Alerts begin only after you confirm it.

        ICE has had one more way, its own Victim Notification Program. You send in a form, and ICE tells you when the person is let go or removed. Your request is kept secret, and you can take it back. Tell ICE when your phone number changes. We know of it from a page of 2012, so call first.

        ☎ 1-866-872-4973 | ICE Victim Notification Program

        ## Jails and state prisons: state VINE
        Forty-eight states have it, with more than 2,900 jails and prisons. You can sign up by phone or at vinelink.com with the person’s name or jail number. In some states it also tells you about court dates and protection orders. In some, a person answers the phone day and night, in many languages.

        ## Federal cases: Victim Notification System
        It is for victims in a federal case, and it goes on when the person is in a federal prison. A letter or email gives you two numbers, a VIN and a PIN. You need both. It can miss a court date that changes at the last minute.

        ☎ 1-866-365-4968 | Victim Notification System, English and Spanish

        ## The ICE detainee locator
        It is a page to look up, not an alert. It is at locator.ice.gov.

        - You need the A-number with nine digits and the country of birth. If the number is shorter, put zeros in front.
        - Or you need the exact first name, last name and country of birth. You can add the date of birth.
        - It finds only what is written in just the same way.
        - It shows adults who are held now or left in the last 60 days.

        ## The immigration court’s phone line
        It tells the next hearing, the decision and the appeal, day and night. You need the A-number. It does not tell you about custody or bond.

        ☎ { $court-line } | Immigration court information, English and Spanish

        ## We can help
        You do not have to know which system is the right one.

        ☎ { $telephone } | { $office }
