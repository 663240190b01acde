//! What the desk writes by itself, in the person's language. The drafts are those of the visitor's app.

/// That this office takes no tips, with the language that it is said in.
pub(super) fn not_a_tip_line(language: &str) -> (&'static str, &'static str) {
    match language.split('-').next() {
        Some("es") => (
            "es",
            "Gracias por escribirnos. Esta oficina ayuda a las personas que sufrieron daños por un \
             delito. No recibe denuncias sobre otras personas, y no pasó su mensaje a nadie. Borramos \
             lo que usted escribió. Si hay peligro ahora, llame al 911. Para denunciar un delito, llame \
             a la policía de su ciudad. Si alguien le hizo daño a usted, escríbanos otra vez: queremos \
             ayudar.",
        ),
        Some("ar") => (
            "ar",
            "شكرا لأنك كتبت إلينا. يساعد هذا المكتب من تضرروا من جريمة. لا نستقبل بلاغات عن أشخاص آخرين، \
             ولم نرسل رسالتك إلى أحد. لقد محونا ما كتبته. إذا كان هناك خطر الآن، اتصل بالرقم 911. للإبلاغ \
             عن جريمة، اتصل بالشرطة المحلية. وإذا آذاك أحد، فاكتب إلينا مرة أخرى: نريد أن نساعدك.",
        ),
        Some("zh") => (
            "zh-Hans",
            "感谢您写信给我们。本办公室帮助受到犯罪伤害的人。我们不接受关于他人的举报，也没有把您的信息转给任何人。\
             您写的内容已经删除。如果现在有危险，请拨打 911。要举报犯罪，请致电当地警察。如果有人伤害了您，\
             请再写信给我们：我们愿意帮助您。",
        ),
        _ => (
            "en",
            "Thank you for writing. This office helps people who were hurt by a crime. It does not take \
             reports about other people, and it sent your message to nobody. We erased what you wrote. \
             If someone is in danger now, call 911. To report a crime, call your local police. If \
             someone hurt you, please write to us again: we want to help.",
        ),
    }
}

#[test]
fn a_language_that_is_not_there_reads_english() {
    assert_eq!(not_a_tip_line("es-MX").0, "es");
    assert_eq!(not_a_tip_line("vi").0, "en");
}
