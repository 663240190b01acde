### Draft made by machine; no person has signed it off. status: draft
### The welcome, and what stands around every page, in Arabic.

skip = الانتقال إلى المحتوى الرئيسي
bar-title = خدمات مساعدة الضحايا
leave-page = مغادرة هذه الصفحة

welcome-heading = هل تضررت من جريمة؟
welcome-lead = لست وحدك، وما حدث ليس ذنبك. يمكننا مساعدتك في العثور على الدعم، وشرح ما سيحدث بعد ذلك.
welcome-time = يستغرق الأمر حوالي عشر دقائق. ويمكنك تخطي كل الأسئلة تقريبًا.
welcome-locked = تُقفل إجاباتك قبل أن تخرج من هذه الشاشة. ولا يستطيع قراءتها إلا موظفونا.
welcome-everyone = نحن نساعد الجميع. ولا نسأل أبدًا عن حالة الهجرة.
alerts-heading = هل تريد معرفة أخبار شخص محتجز؟
alerts-lead = يمكن أن تصلك أخبار عند الإفراج عن الشخص أو نقله، وعن مواعيد المحكمة. الخدمة مجانية. ولا يُخبَر الشخص بذلك.
alerts-time = يستغرق ذلك نحو خمس دقائق.
start = البدء

cannot-start = لا يمكن لهذه الصفحة أن تبدأ هنا. يُرجى الاتصال، وسوف نساعدك عبر الهاتف:
needs-javascript = تحتاج هذه الصفحة إلى JavaScript. يُرجى الاتصال، وسوف نساعدك عبر الهاتف:

danger-heading = هل أنت في خطر الآن؟
danger-911 = الشرطة أو الإطفاء أو الإسعاف
danger-988 = شخص يسمعك، ليلًا ونهارًا

leaving-heading = الخروج بسرعة
leaving-body = الزر «مغادرة هذه الصفحة» موجود في أعلى كل صفحة وفي أسفلها، ويفتح على الفور صفحة أخرى. والضغط على مفتاح Shift ثلاث مرات يفعل الشيء نفسه. لكن ذلك لا يحذف هذه الصفحة من قائمة الصفحات التي زارها هذا المتصفح، ولا يوقف البرامج التي تراقب هذا الجهاز.

rather-talk = للتحدث إلينا بالهاتف:
demonstration = هذا عرض تجريبي، وليس خدمة من جهة رسمية.

machine-made = هذه ترجمة آلية لم يراجعها أحد.
machine-made-english = This translation was made by a machine. No person has checked it.
