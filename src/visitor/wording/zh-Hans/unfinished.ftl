### Draft made by machine; no person has signed it off. status: draft
### Stopping, and going on later.

receipt-not-this-file = 用这个代码打不开这个文件。请检查代码，或者选另一个文件。
code-file = 我还保存了文件
code-file-label = 选择您保存的文件

stop-heading = 先停在这里，以后再继续
stop-body =
    您可以留着回答，以后再继续。回答已加锁，只有您的私人代码能打开，我们不能再给您一次。

    正打开的这一页上输入的内容，要按“继续”之后才会留下。密码从不留下。

    只有在安全的情况下才这样做。文件会留在这台设备上，直到您删除它。
stop-office = 把我的回答在办公室保留 { $days } 天
stop-file = 把我的回答存成加锁的文件
stop-print = 打印我的代码
stop-go-on = 继续回答问题
stop-underway = 请稍等……
stop-at-office = 您的回答会保留到 { $until }。请记下这个代码，继续时要用。
stop-in-file = 您的浏览器保存了一个加锁的文件。请记下这个代码，打开文件时要用。
stop-failed = 没能留下您的回答。请再试一次，或者继续回答问题。
stop-use =
    要继续时，请打开这个网页并输入代码：

    { $address }

returned-heading = 您的回答在这里
returned-body = 您可以从停下的地方继续。现在还没有向我们发送任何内容。
returned-other-form = 从那以后，有些问题改了。发送之前，请把每个回答再看一遍。
returned-dropped = 这些回答已经不合适了。请重新回答：
returned-go-on = 从停下的地方继续
returned-erase = 清除我保存的回答
