### Guide: immigration custody.

# Sources:
# http://www.dhs.gov/victim-notification-program (last published 2012-06-29: after the sentence, several
#   days to several months, release on bond or supervision, no promise about return)
# https://www.reference.com/government-politics/use-online-detainee-locator-system-3260fd218740cc80
#   (locator: exact match, adults, 60 days, eight hours)
# https://legalclarity.org/online-detainee-locator-system-how-to-find-a-detainee (civil custody)
# Stored copies, read 2026-11-22.
guide-immigration-custody = Immigration custody
    .summary = What ICE custody is, why people are moved or let go, and how to find out
    .body =
        ICE is the part of the government that holds people for immigration court. ICE stands for Immigration and Customs Enforcement. This page is not legal advice.

        ## What it is
        - Immigration custody is not a punishment for a crime. It keeps a person near until a court has decided, or until the person leaves the country.
        - A person who was found guilty of a crime first serves that sentence. After that, ICE may take the person.
        - ICE may ask a jail to hold a person for a short time or to say when the person will be let go. Some jails do this and some do not.

        ## What can happen next
        - A move. ICE has many places across the country. People are often moved, sometimes far and without notice.
        - Release on bond. The person pays money and must come to court.
        - Release under watch. The person must check in with ICE. This is called an order of supervision.
        - Removal. The person is taken to another country. This can take from several days to several months.

        ICE cannot always remove a person. Often the reason is that the other country does not send travel papers. Then ICE may have to let the person go under watch.

        ICE cannot promise that a person who was removed will not come back. Plan for your safety either way.

        ## How to find out
        There are two ways. The guide about VINE tells you more about each.

        - DHS-VINE sends alerts about people in ICE custody, such as a release or a move. Our staff can help you ask for them.
        - The detainee locator on the ICE website shows where a person is held. You need the person’s A-number and country of birth, or the exact first and last name and country of birth.

        The locator shows people who are held now or who left in the last 60 days. It never shows anyone under 18. News of a move or release can take eight hours to show.

        If the locator shows nothing, it does not mean that the person is free. The name may be written in another way, or the record may be private by law.

        ## If you worry about how a person is treated
        ☎ { $detention-line } | Detention Reporting and Information Line

        ## If you need help or are afraid
        ☎ 911 | If you are in danger now
        ☎ { $telephone } | { $office }
