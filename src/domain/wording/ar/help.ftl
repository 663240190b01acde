### Draft made by machine; no person has signed it off. status: draft
### What help is wanted, in Arabic.

section-help = المساعدة المطلوبة

help = { $person ->
    [self] ما المساعدة التي تفيدك؟
    [deceased] ما المساعدة التي تفيدك؟
    [minor] ما المساعدة التي تفيدك أو تفيد الطفل أو الطفلة؟
   *[other] ما المساعدة التي تفيدك أو تفيد الشخص المتضرر؟
 }
    .hint = يُرجى اختيار كل ما يناسبك. ويمكنك تغيير رأيك لاحقًا.
    .why = حتى يهتم الشخص المناسب بطلبك من البداية.
    .short = المساعدة المطلوبة
    .talk-to-someone = شخص أتحدث إليه
    .safety = المساعدة على البقاء في أمان، مثل أمر حماية من المحكمة
    .explain-process = شخص يشرح ما سيحدث بعد ذلك
    .custody-alerts = تنبيهات عند نقل شخص محتجز أو الإفراج عنه
    .custody-history = ما يمكن معرفته عن قضية شخص
    .counseling = جلسات دعم نفسي أو مجموعة دعم
    .shelter = مكان آمن للإقامة
    .money = المساعدة في التكاليف، مثل الفواتير الطبية أو الأجر الضائع
    .legal = محامٍ أو محامية
    .impact-statement = المساعدة في كتابة أثر الجريمة { $person ->
        [self] عليّ
       *[other] علينا
     }
    .something-else = شيء آخر
    .error-missing = يُرجى اختيار نوع واحد من المساعدة على الأقل. يمكن اختيار «شيء آخر».
