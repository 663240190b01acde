### Draft made by machine; no person has signed it off. status: draft
### Words that many questions share, in Arabic.

answer = الإجابة
    .yes = نعم
    .no = لا
    .not-sure = لست على يقين

date = التاريخ
    .month = الشهر
    .day = اليوم
    .year = السنة

prefer-not-to-answer = أفضّل عدم الإجابة
tell-a-person = أفضّل التحدث إلى شخص
not-answered = بلا إجابة
read = تم الاطلاع

## What is wrong with an answer, where a question has no words of its own for it.

error = هناك مشكلة
    .error-missing = يُرجى الإجابة عن هذا السؤال
    .error-not-offered = يُرجى اختيار إحدى الإجابات المعروضة
    .error-not-alone = يُرجى اختيار إما هذه الإجابة وإما الإجابات الأخرى
    .error-too-long = هذا النص طويل جدًا. يُرجى استخدام كلمات أقل.
    .error-unreadable = في هذا النص رموز لا يمكن قراءتها. يُرجى كتابته من جديد.
    .error-identity-number = يبدو هذا مثل رقم الضمان الاجتماعي (Social Security number). لا نحتاج إليه، ومن الأسلم لك ألا يُكتب هنا. يُرجى حذفه، أو المتابعة إذا كان شيئًا آخر.
    .error-not-a-date = يُرجى إدخال تاريخ حقيقي. يمكن ترك الشهر واليوم فارغين، وكتابة السنة وحدها مثل 2024.
    .error-in-the-future = يُرجى إدخال تاريخ ليس في المستقبل
    .error-too-long-ago = يُرجى إدخال سنة بعد 1899
    .error-not-a-telephone = يُرجى إدخال رقم هاتف مع رمز المنطقة، مثل 2025550123
    .error-not-an-email = يُرجى إدخال عنوان بريد إلكتروني مثل name@example.org
    .error-not-an-alien-number = يُرجى إدخال رقم ملف الهجرة (A-Number) من سبعة إلى تسعة أرقام
    .error-pin-not-four-digits = يجب أن يكون الرمز السري من أربعة أرقام
    .error-pin-too-easy = يُرجى اختيار رمز سري أصعب في التخمين
    .error-pins-differ = الرمزان السريان غير متطابقين
    .error-unknown = هذه الإجابة لا تخص هذا الموضع
    .error-off-route = الإجابات الأخرى لا تؤدي إلى هذا السؤال
