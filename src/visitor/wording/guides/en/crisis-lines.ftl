### Guide: crisis lines.

# Sources:
# 911 by text: https://www.fcc.gov/consumers/guides/text-911-quick-facts-faqs
# 988: https://familyandcaregivertoolkit.org/988-crisis-lifeline, https://abc7.com/988-suicide-and-crisis-lifeline-spanish-text-chat-services/13499044/,
#   https://scrippsnews.com/science-and-tech/988-suicide-hotline-adds-support-for-american-sign-language
# Domestic violence: https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts
# Sexual assault: https://span.state.gov/social-development/sms-sos/20140901, https://www.psychreg.org/national-sexual-assault-hotline-expanded-support-spanish-speaking-survivors/
# Child abuse: https://www.readkong.com/page/hotline-impact-report-8419570 (Childhelp's own report)
# Trafficking: https://humantraffickinghotline.org/about-us/what-we-do
# Native helpline: https://stronghearts.me/about
# Elder fraud: https://ovc.ojp.gov/program/stop-elder-fraud
# Disaster: https://www.samhsa.gov/find-help/disaster-distress-helpline
# Stored copies, read 2026-11-22; the lines were not called.
guide-crisis-lines = Someone to talk to now
    .summary = Free crisis lines, most of them open day and night
    .body =
        These lines are free. You do not have to give your name. You can hang up at any time.

        ## In danger
        ☎ 911 | Police, fire or ambulance

        If you cannot speak, try to send a text to 911. It does not work in all places. If it does not, you get a message that says so.

        ## When it all feels too much
        ☎ 988 | Crisis line, day and night. Call or text. For Spanish, press 2. For veterans, press 1. Sign language by videophone.

        ## Someone at home or a partner hurts you
        ☎ 1-800-799-7233 | Domestic violence hotline, day and night, many languages. Or text START to 88788.
        ☎ 1-800-787-3224 | The same hotline by TTY
        ☎ 1-844-762-8483 | StrongHearts, for Native people, day and night

        ## Sexual assault
        ☎ 1-800-656-4673 | Sexual assault hotline, day and night, English and Spanish

        ## A child is hurt
        ☎ 1-800-422-4453 | Childhelp, day and night, many languages

        ## Forced to work or to have sex
        ☎ 1-888-373-7888 | Trafficking hotline, day and night, many languages. Or text 233733. For relay calls, dial 711.

        ## Money taken from a person of 60 or more
        ☎ 1-833-372-8311 | Elder fraud hotline, Monday to Friday, 10 to 6 Eastern time, many languages

        ## After an attack or a disaster
        ☎ 1-800-985-5990 | Disaster Distress Helpline, day and night. Call or text. For Spanish, press 2. Sign language by videophone.

        ## Any crime
        ☎ 1-855-484-2846 | VictimConnect
        ☎ { $telephone } | { $office }

        ## Stay safe when you call
        - A call or a text may show on your phone or on the bill. You can erase it from the phone, but not from the bill.
        - If someone may check your phone, use a phone of a friend, at a library or at a doctor’s office.
        - You can ask the person on the line to hang up if someone comes in.
