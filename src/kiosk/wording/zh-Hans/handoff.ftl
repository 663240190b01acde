### Draft made by machine; no person has signed it off. status: draft
### Going on with one's own telephone.

handoff-button = 用您自己的手机继续
handoff-heading = 用您自己的手机继续
handoff-preparing = 请稍等……
handoff-waiting = 请用手机的相机对准图片。十分钟内有效，只能用一次。
handoff-use =
    或者在手机上打开这个网页，输入代码：

    { $address }
handoff-picture = 继续填写的链接，供手机相机扫描的图片
handoff-taken = 您的手机已经收到回答。这个屏幕马上清空。
handoff-expired = 十分钟已到。请关闭这里，在此继续，或者再试一次。
handoff-failed = 没有成功。请关闭这里，在此继续，或者再试一次。
handoff-cancel = 在这个屏幕上继续
