### Draft made by machine; no person has signed it off. status: draft
### What a person may keep after sending, and what it opens later.

receipt-title = 在本网站上收到我们的消息
receipt-body =
    您可以留一个私人代码。用它可以回来，看看我们有没有给您写信，也可以给我们发消息。它打不开您的回答。您可以不留。

    只有在安全的情况下才留着。谁有这个代码，谁就能看到我们写给您的消息。我们不能再给您一次。
receipt-show = 显示我的私人代码
receipt-hide = 隐藏我的私人代码
receipt-use =
    使用时，请打开这个网页并输入代码：

    { $address }
receipt-picture = 供手机相机扫描的图片
receipt-picture-underway = 正在为您的手机准备图片……
receipt-picture-once = 也可以用您自己的手机扫描这张图片。十分钟内，它会把代码带到您的手机上，只能用一次。您的手机可能会记住来过本网站。
receipt-picture-without = 我们现在连不上办公室。用手机扫描这张图片可以打开网页，请在那里输入代码。

slip-reference = 编号：
slip-code = 代码：
slip-alerts = 下一步：{ $alerts-telephone }，{ $alerts-address }
slip-telephone = 电话：{ $telephone }
slip-keep = 只有在安全的情况下才留着。

come-back-link = 我有私人代码
come-back-heading = 用您的私人代码回来
come-back-body = 您在这里输入的内容，不会留在这台设备上。
code-label = 私人代码
code-hint = 请输入每个字母和数字。大小写、空格和短横都没有关系。
code-wrong = 代码不完整，或者有字母、数字不对。请检查一下。
code-open = 继续
receipt-looking = 请稍等……
receipt-nothing =
    用这个代码没有找到任何内容。请逐个检查字母和数字。如果您是今天发送的，请稍后再试。也可以给我们打电话：

    ☎ { $telephone } | { $office }
receipt-not-reached =
    我们现在连不上办公室。请稍后再试，或者给我们打电话：

    ☎ { $telephone } | { $office }
receipt-gone =
    这个代码已经用过，或者十分钟已到。请在屏幕上重新取一个，或者给我们打电话：

    ☎ { $telephone } | { $office }

brought-heading = 您的私人代码在这里
brought-body =
    请把它抄下来，或放在只有您能找到的地方。图片不能再用第二次。

    只有在安全的情况下才留着。这部手机上不会保存任何内容。
brought-open = 看看它能打开什么

messages-heading = 您的消息
receipt-received = 我们收到了您的回答，还没有人看过。
receipt-read = 我们的工作人员看过了您的回答。
receipt-answered = 我们给您写了信，可以在这里看。
receipt-closed = 您发来的事，我们已经处理完了。在我们清除这些内容之前，您仍然可以给我们写信。
receipt-erased = 您发来的事，我们已经处理完了，内容也已清除。
messages-none = 还没有消息。
messages-refresh = 看看有没有新消息
message-by-office = 来自办公室
message-by-you = 来自您
message-locked = 您的消息已加锁。只有我们的工作人员能看到。
message-unopened = 这条消息用您的代码打不开。请给我们打电话。
message-label = 给我们写信
message-hint = 您的消息在离开这个屏幕之前就加了锁。只有我们的工作人员能看到。
message-send = 发送消息
message-underway = 正在发送您的消息……
message-sent = 我们收到了您的消息。
message-missing = 请先写消息。
message-too-long = 太长了。请不要超过 2,000 个字。
message-identity-number = 这看起来像社会安全号码。请把它删掉。如果是别的内容，请再发送一次。
message-unreadable = 里面有我们看不懂的符号。请重新输入。
message-failed = 您的消息没有送到。您写的内容还在这里。请再试一次。
message-erased = 您的消息没有发送。您以前发给我们的内容，我们已经清除，在这里没有人会看到这条消息。您写的内容还在本页上。请拨打 { $telephone }，或重新回答我们的问题。
