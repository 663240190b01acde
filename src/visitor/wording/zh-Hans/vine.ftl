### Draft made by machine; no person has signed it off. status: draft
### The pages behind the links that a request for alerts brings.

vine-underway = 请稍等……

vine-confirm-heading = 确认您的申请
vine-confirm-body = 请输入您选的密码（PIN）。在您确认之前，什么都不会开始。
vine-confirm-button = 确认
vine-update-heading = 查看新消息
vine-update-body = 请输入您选的密码（PIN）。您在这里输入的内容不会留在这台设备上。
vine-update-button = 显示新消息
vine-cancel-heading = 停止接收消息
vine-cancel-body = 请输入您选的密码（PIN）。之后，不会再以任何方式给您发消息。
vine-cancel-button = 停止所有消息
vine-change-button = 更改接收消息的方式

vine-pin-label = 密码（PIN）
vine-pin-hint = 四位数字。输入时不显示。
vine-pin-not-four-digits = 请输入四位数密码（PIN）
vine-pin-wrong = 密码（PIN）不对。请再试一次。
vine-pin-tries = 密码（PIN）不对。{ $tries ->
    [one] 还可以试一次。
   *[other] 还可以试 { $tries } 次。
 }
vine-pin-no-tries = 密码（PIN）不对，这个链接不能再试了。请给我们打电话。
vine-code-label = 短信里的代码
vine-code-hint = 六位数字
vine-code-wrong = 请输入短信里的六位数字

vine-link-heading = 这个链接不完整
vine-link-not-whole =
    链接缺了一部分。请从我们发给您的消息里重新打开，或把链接全部复制过来。也可以给我们打电话：

    ☎ { $telephone } | { $office }
vine-unknown =
    没有成功。可能已经过期，或者已经用过。请使用我们最新发给您的消息。也可以给我们打电话：

    ☎ { $telephone } | { $office }
vine-code-unknown =
    短信里的代码或密码（PIN）不对，或者代码已经失效。请查看最新的短信，再试一次。试满十次后要等一天。也可以给我们打电话：

    ☎ { $telephone } | { $office }
vine-not-reached =
    现在联系不上办公室。没有做任何更改。请稍后再试，或给我们打电话：

    ☎ { $telephone } | { $office }

vine-confirmed-heading = 您的申请已确认
vine-confirmed-body =
    通知从现在开始。每条通知只说“您有一条新消息”，不提任何人的名字。您在这里用密码（PIN）查看。

    您随时可以停止：使用消息里的链接，或给我们打电话。

    消息可能晚到几个小时。通知不能代替安全计划。如果您有危险，请拨打 911。不要等通知。

    ☎ { $telephone } | { $office }
vine-cancelled-heading = 已停止给您发消息
vine-cancelled-body =
    不会再给您发消息。如果您改变主意，请重新申请，或给我们打电话：

    ☎ { $telephone } | { $office }

vine-news-heading = 您的新消息
vine-event = 有关于被关押的人的消息。
    .booked-in = 这个人被收押了。
    .transferred = 这个人被转到了别的地方。
    .advance-notice = 这个人可能很快获释。
    .released = 这个人已不再被关押。
    .released-supervision = 这个人已不再被关押，但必须遵守一些规定。
    .removed = 这个人已被遣返出境。
    .escaped = 这个人逃走了。
    .returned = 这个人曾经逃走，现在又被关押。
    .died = 这个人已去世。
    .hearing-set = 有一个开庭日期。
    .hearing-moved = 开庭日期有变动。
    .hearing-held = 已经开庭。
    .protective-order-change = 保护令有变动。
vine-news-day = 日期：{ $day }
vine-news-court-day = 开庭日期：{ $value }
vine-news-court-time = 时间：{ $value }
vine-news-court-place = 地点：{ $value }
vine-news-body =
    这条消息可能是几个小时以前的。之后情况可能有变化。

    如果您有危险，请拨打 911。

    ☎ 911 | 警察、消防、救护车

    ☎ { $telephone } | { $office }

vine-change-heading = 消息怎样送到您这里
vine-change-body = 要增加联系方式，请重新申请。
vine-change-contacts = 联系方式
vine-change-contacts-hint = 请勾选以后不要再用的方式。
vine-change-contact = { $channel }，末尾是 { $end }
vine-change-no-contact = 请至少留下一种联系方式。如果不想再收到消息，请选“停止所有消息”。
vine-change-no-event = 请至少选一种消息。如果不想再收到消息，请选“停止所有消息”。
vine-change-not-reached = 现在联系不上办公室。没有做任何更改。请再试一次。
vine-change-save = 保存
vine-changed-heading = 您的更改已保存
vine-changed-body = 从现在起生效。已经发出的消息可能仍按原来的方式送到。
