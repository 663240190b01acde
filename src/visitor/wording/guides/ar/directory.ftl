### Draft made by machine; no person has signed it off. status: draft
### The directory: where else to find help, in Arabic.

guide-directory = المساعدة القريبة منك
    .summary = خطوط مساعدة، ومحامون بالمجان، وبرنامج ولايتك الذي يساعد في دفع التكاليف
directory-intro = يمكنك اختيار نوع المساعدة والمكان. اختيارك يبقى على هذه الشاشة، ولا نخبر أحدًا بما تبحث عنه. بعض الأسماء والملاحظات بالإنجليزية.
directory-need = ما المساعدة المطلوبة؟
    .any = أي مساعدة
directory-place = أين؟
    .country = في كل البلاد
    .everywhere = في كل ولاية وإقليم
directory-count = { $count ->
    [zero] لا توجد أماكن للمساعدة.
    [one] هناك مكان واحد للمساعدة.
    [two] هناك مكانان للمساعدة.
    [few] هناك { $count } أماكن للمساعدة.
    [many] هناك { $count } مكانًا للمساعدة.
   *[other] هناك { $count } مكان للمساعدة.
 }
directory-now = شخص يمكن الاتصال به الآن
directory-state = في { $state }
directory-states = في كل ولاية وإقليم
directory-country = في كل البلاد
directory-none = لا نعرف مساعدة من هذا النوع خاصة بـ{ $state } وحدها. هناك مساعدة لكل البلاد أدناه، ويمكنك الاتصال بنا.

directory-call = هاتف
    .toll-free = مكالمة مجانية
    .in-state = مكالمة مجانية، من داخل الولاية فقط
    .videophone = لغة الإشارة عبر هاتف الفيديو
directory-text = رسالة نصية إلى هذا الرقم
    .word = إرسال الكلمة { $word } في رسالة نصية
directory-tty = الهاتف النصي (TTY)
    .relay = خدمة الاتصال الوسيط للصم (Relay)
directory-website = الموقع:
    .new-tab = (يُفتح في علامة تبويب جديدة)
directory-hours = المواعيد:
    .always = ليلًا ونهارًا، كل يوم
directory-languages = اللغات:
    .ase = لغة الإشارة الأمريكية
    .interpreter = لغات كثيرة أخرى عبر مترجم
directory-checked = آخر تحقق: { $date }.
    .own = آخر تحقق: { $date }. الأرقام من الجهة نفسها.
    .government = آخر تحقق: { $date }. الأرقام من صفحة حكومية.
    .other = آخر تحقق: { $date }. الأرقام من صفحة جهة أخرى.

directory-change =
    ## معلومات مفيدة
    - قد تتغير الأرقام. إذا لم يعمل رقم، فيمكنك تجربة رقم آخر أو الاتصال بنا.
    - يُفتح الموقع بجانب هذه الصفحة. زر «مغادرة هذه الصفحة» لا يغلقه، ويحتفظ هذا المتصفح بعنوانه.
    - هذه الخدمات ليست تابعة لنا. ولها قواعدها الخاصة بشأن ما تبقيه سرًا.

    ☎ { $telephone } | { $office }
directory-failed =
    لم نتمكن من تحميل القائمة. يُرجى المحاولة مرة أخرى لاحقًا. هذه الخطوط تعمل ليلًا ونهارًا:

    ☎ 911 | الشرطة أو الإطفاء أو الإسعاف
    ☎ 988 | شخص يسمعك الآن
