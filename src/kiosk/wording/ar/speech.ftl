### Draft made by machine; no person has signed it off. status: draft
### What reads the page aloud, and what it says of the page, in Arabic.

listen = استماع
listen-none = لا يوجد في هذه الشاشة صوت لهذه اللغة، لذلك لا يمكنها قراءة الصفحة. ويمكن للموظفين قراءتها.
listen-advice = يُرجى توصيل سماعة الرأس أولًا. من دونها قد يسمع الأشخاص القريبون ما يُقرأ.
listen-start = بدء القراءة
listen-not-now = ليس الآن
listen-pause = إيقاف مؤقت
listen-go-on = متابعة القراءة
listen-again = إعادة
listen-page = قراءة هذه الصفحة
listen-slower = أبطأ
listen-faster = أسرع
listen-speed = السرعة { $step } من { $of }
listen-quieter = أخفض
listen-louder = أعلى
listen-volume = الصوت { $step } من { $of }
listen-how = طريقة التنقل
listen-stop = إيقاف القراءة
listen-failed = لا يوجد صوت الآن. يُرجى طلب المساعدة من أحد الموظفين.
listen-keys = هذه الشاشة تتكلم. السهم إلى الأسفل أو مفتاح Tab للتقدم، والسهم إلى الأعلى للرجوع. مفتاح Enter للاختيار. رقم من 1 إلى 9 لاختيار أحد الخيارات. الرقم 0 للسماع مرة أخرى، ومفتاح النجمة لسماع الصفحة من أولها. مفتاح الشرطة المائلة للإيقاف المؤقت. زائد أو ناقص لتغيير الصوت. الضغط على Shift ثلاث مرات يمسح كل شيء ويغادر.

attract-talk = لسماع هذه الشاشة: يُرجى توصيل سماعة الرأس والضغط على 5

say-heading = عنوان
say-button = زر
say-link = رابط
say-radio = اختيار واحد
say-checkbox = مربع اختيار
say-field = خانة نص
say-list = قائمة
say-list-keys = قائمة، الاختيار بالسهمين الأيمن والأيسر
say-number = للاختيار الضغط على { $number }
say-picture = صورة
say-option = الخيار { $number } من { $of }
say-chosen = مختار
say-not-chosen = غير مختار
say-ticked = محدد
say-not-ticked = غير محدد
say-pressed = مفعّل
say-not-pressed = غير مفعّل
say-open = مفتوح
say-closed = مغلق
say-current = المختار الآن
say-disabled = لا يمكن استخدامه الآن
say-wrong = فيه خطأ
say-empty = فارغ
say-hidden = مخفي
say-digits = { $count ->
    [zero] لم يُكتب أي رقم
    [one] كُتب رقم واحد
    [two] كُتب رقمان
    [few] كُتبت { $count } أرقام
    [many] كُتب { $count } رقمًا
   *[other] كُتب { $count } رقم
 }
say-digit = كُتب رقم
say-digit-key = مفتاح رقم
say-deleted = حُذف
say-no-option = لا يوجد خيار بهذا الرقم.
say-end = لا يوجد المزيد هنا.
