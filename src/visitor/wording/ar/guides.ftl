### Draft made by machine; no person has signed it off. status: draft
### What stands around the guides; the guides themselves lie in `guides/`.

guides-link = أدلة وخطوط مساعدة
guides-heading = أدلة وخطوط مساعدة
guides-body = قراءتها ممكنة في أي وقت. لا نحتفظ بشيء مما تتم قراءته، وتبقى الإجابات في الانتظار.
guides-all = كل الأدلة
guides-return = العودة إلى المكان السابق
guides-loading = لحظة من فضلكم…
guides-failed = تعذّر تحميل الأدلة. يُرجى المحاولة لاحقًا.
guides-about = قراءة المزيد عن هذا
