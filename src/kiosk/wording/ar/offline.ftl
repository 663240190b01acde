### Draft made by machine; no person has signed it off. status: draft
### What a kiosk says of itself before anybody begins.

kiosk-out-of-order = هذه الشاشة ليست جاهزة
kiosk-not-reached =
    لا يمكنها الوصول إلى المكتب الآن، ولذلك لا يمكنها استلام إجاباتك. يُرجى طلب المساعدة من أحد الموظفين أو الاتصال بنا:

    ☎ { $telephone } | { $office }
kiosk-not-trusted =
    لم تتمكن من التأكد من أن المكتب وحده يستطيع قراءة إجاباتك، ولذلك لا تستلمها. يُرجى طلب المساعدة من أحد الموظفين أو الاتصال بنا:

    ☎ { $telephone } | { $office }
kiosk-keeps-nothing =
    لا مكان فيها لحفظ إجاباتك إذا انقطعت الشبكة. لا يزال استخدامها ممكنًا. يُرجى البقاء هنا حتى تقول الشاشة إن إجاباتك وصلت إلينا. ويمكن أيضًا طلب المساعدة من أحد الموظفين أو الاتصال بنا:

    ☎ { $telephone } | { $office }
