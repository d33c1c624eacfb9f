<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Made with {parts}.</source>
        <translation>صُنع باستخدام {parts}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Settings and history are kept here:</source>
        <translation>تُحفظ الإعدادات والسجل هنا:</translation>
    </message>
    <message>
        <source>This is a heater. It takes no developer fee, sends nothing about you to anybody and shows how each number is known. It comes with the MIT licence and without any warranty.</source>
        <translation>هذه مدفأة. لا تأخذ رسوماً للمطوّر ولا ترسل شيئاً عنك إلى أحد، وتبيّن كيف عُرف كل رقم. تأتي برخصة MIT ومن غير أي ضمان.</translation>
    </message>
    <message>
        <source>WarmGUI {version}</source>
        <translation>WarmGUI {version}</translation>
    </message>
</context>
<context>
    <name>BenchmarkTable</name>
    <message>
        <source>A kernel that works finds as many as chance gives: this one may lose results.</source>
        <translation>النواة السليمة تجد من النتائج قدر ما تقتضيه الصدفة: ربما تُضيع هذه النواة بعضها.</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>Cycles per hash</source>
        <translation>دورات لكل تجزئة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>النواة البرمجية</translation>
    </message>
    <message>
        <source>Measured while it hashed.</source>
        <translation>قيست أثناء حساب التجزئات.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>جارٍ القياس…</translation>
    </message>
    <message>
        <source>Of the core&apos;s limit</source>
        <translation>من حدّ نواة المعالج</translation>
    </message>
    <message>
        <source>Part of what the ports of this core allow for so many operations.</source>
        <translation>النسبة مما تسمح به منافذ التنفيذ في نواة المعالج هذه لهذا العدد من العمليات.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Results found against those that chance gives; each was checked by hashlib.</source>
        <translation>النتائج التي وُجدت مقابل ما تقتضيه الصدفة؛ وقد فُحصت كل نتيجة بواسطة hashlib.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>Times hashlib</source>
        <translation>أضعاف hashlib</translation>
    </message>
</context>
<context>
    <name>CalibrationCard</name>
    <message>
        <source>Calibrate against a wall meter…</source>
        <translation>المعايرة بعدّاد عند المقبس…</translation>
    </message>
    <message>
        <source>Forget the calibration</source>
        <translation>نسيان المعايرة</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>القدرة عند المقبس</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>At full power</source>
        <translation>بكامل القدرة</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>في السكون</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>Calibrate against a wall meter</source>
        <translation>المعايرة بعدّاد عند المقبس</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close busy programs, wait half a minute, read the meter, and type it in below.</source>
        <translation>أغلق البرامج المنشغلة، وانتظر نصف دقيقة، ثم اقرأ العدّاد واكتب قراءته أدناه.</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>تابِع التدفئة</translation>
    </message>
    <message>
        <source>Heat with as much as it can, wait two minutes until the watts stand still, read the meter again, and type it in below. Where the room is too warm for that: close this window, turn the target up, and come back. The readings stay.</source>
        <translation>دفّئ بكل ما يستطيعه الحاسوب، وانتظر دقيقتين حتى يثبت الواط، ثم اقرأ العدّاد ثانيةً واكتب قراءته أدناه. إن كانت الغرفة أدفأ من أن تسمح بذلك: أغلق هذه النافذة، وارفع الحرارة المطلوبة، ثم عُد. تبقى القراءات محفوظة.</translation>
    </message>
    <message>
        <source>It heats now: pause it first.</source>
        <translation>يدفّئ الآن: أوقفه مؤقتاً أولاً.</translation>
    </message>
    <message>
        <source>It rests now.</source>
        <translation>ساكن الآن.</translation>
    </message>
    <message>
        <source>Pause heating for 10 minutes</source>
        <translation>إيقاف التدفئة مؤقتاً 10 دقائق</translation>
    </message>
    <message>
        <source>Power of the whole PC, as it is known now</source>
        <translation>قدرة الحاسوب كله كما هي معروفة الآن</translation>
    </message>
    <message>
        <source>Raises the target for a while; it ends by itself.</source>
        <translation>ترفع الحرارة المطلوبة برهة، وتنتهي من نفسها.</translation>
    </message>
    <message>
        <source>Take the plug&apos;s reading</source>
        <translation>أخذ قراءة المقبس الذكي</translation>
    </message>
    <message>
        <source>Take this reading</source>
        <translation>أخذ هذه القراءة</translation>
    </message>
    <message>
        <source>The meter shows</source>
        <translation>يعرض العدّاد</translation>
    </message>
    <message>
        <source>The meter shows, in watts</source>
        <translation>ما يعرضه العدّاد بالواط</translation>
    </message>
    <message>
        <source>The plug: {fit}</source>
        <translation>المقبس الذكي: {fit}</translation>
    </message>
    <message>
        <source>This PC is simulated: try it out, but a real PC cannot be calibrated here.</source>
        <translation>هذا الحاسوب محاكاة: جرّب ما شئت، لكن لا يمكن معايرة حاسوب حقيقي هنا.</translation>
    </message>
    <message>
        <source>Type in what the meter shows, in watts.</source>
        <translation>اكتب ما يعرضه العدّاد، بالواط.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استعملها</translation>
    </message>
    <message>
        <source>What stays modelled: without a plug that is read all the time, the PC&apos;s power stays a model that was compared with your meter, and is called “modelled”. The watts of a single device and of mining are never measured at the wall.</source>
        <translation>ما يبقى تقديراً: من دون مقبس ذكي يُقرأ باستمرار، تبقى قدرة الحاسوب مقدَّرة بنموذج قورن بعدّادك، وتُسمّى «تقدير». أما واط الجهاز الواحد وواط التعدين فلا يُقاسان أبداً عند المقبس.</translation>
    </message>
    <message>
        <source>You need a meter between this PC&apos;s plug and the wall, with nothing else on it: no screen, no lamp. Two readings are enough, one at rest and one at full power.</source>
        <translation>تحتاج إلى عدّاد بين قابس هذا الحاسوب ومقبس الجدار، لا شيء آخر موصول به: لا شاشة ولا مصباح. تكفي قراءتان، واحدة في السكون وأخرى بكامل القدرة.</translation>
    </message>
</context>
<context>
    <name>CertificateQuestion</name>
    <message>
        <source>Careful: {server} shows another certificate than before</source>
        <translation>تنبيه: يعرض {server} شهادة غير السابقة</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>لا تثق بها</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {server}?</source>
        <translation>هل تثق بشهادة {server}؟</translation>
    </message>
    <message>
        <source>Either the operator has renewed it, or somebody between you and this server is listening in and could take your work. Ask the operator, on another way than this one, whether the fingerprint below is theirs. Until then do not trust it: nothing is sent.</source>
        <translation>إما أن المشغِّل جدّدها، وإما أن أحداً بينك وبين هذا الخادم يتنصّت وقد يستولي على عملك. اسأل المشغِّل بوسيلة غير هذه: هل البصمة أدناه بصمته؟ وإلى ذلك الحين لا تثق بها: لا يُرسَل شيء.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>البصمة (SHA-256)</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرة عن</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>صادرة إلى</translation>
    </message>
    <message>
        <source>The connection would be encrypted, but no authority vouches that the other end is who it says. For pools and nodes at home that is usual: they sign their certificate themselves. If this one is yours, or its operator publishes the same fingerprint, you can trust it: from then on only this very certificate is accepted. Until you decide, nothing is sent.</source>
        <translation>سيكون الاتصال مشفَّراً، لكن لا جهة توثيق تشهد بأن الطرف الآخر هو من يقول إنه هو. وهذا معتاد في المجمَّعات والعقد المنزلية: فهي توقّع شهاداتها بنفسها. إن كانت هذه الشهادة لك، أو كان مشغِّل الخادم ينشر البصمة نفسها، فلك أن تثق بها: ومن حينها لا تُقبل إلا هذه الشهادة بعينها. ولا يُرسَل شيء قبل أن تقرّر.</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>ثِق بهذه الشهادة</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
</context>
<context>
    <name>ChartRow</name>
    <message>
        <source>1 h</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>1 sat = 0.00000001 BTC: no typo.</source>
        <translation>‏1 sat = 0.00000001 BTC: ليس خطأً مطبعياً.</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 دقائق</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 ساعة</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>Charts are being prepared …</source>
        <translation>يجري إعداد المنحنيات…</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Heat output</source>
        <translation>الحرارة الناتجة</translation>
    </message>
    <message>
        <source>Power draw</source>
        <translation>استهلاك الكهرباء</translation>
    </message>
    <message>
        <source>every watt at the wall becomes heat</source>
        <translation>كل واط من المقبس يصير حرارة</translation>
    </message>
    <message>
        <source>modelled: if this work went to bitcoin</source>
        <translation>تقدير: لو ذهب هذا العمل إلى بيتكوين</translation>
    </message>
    <message>
        <source>solid: at the wall · dashed: PC itself</source>
        <translation>متصل: عند المقبس · متقطع: الحاسوب وحده</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Add a pool or your own node below first.</source>
        <translation>أضف أولاً مجمَّعاً أو عقدتك في الأسفل.</translation>
    </message>
    <message>
        <source>All of them are switched off.</source>
        <translation>كلها معطَّلة.</translation>
    </message>
    <message>
        <source>Practice network on this PC</source>
        <translation>شبكة التدريب على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC.</source>
        <translation>تجزئات حقيقية لمجمَّع صغير داخل هذا البرنامج: لا تكسب شيئاً، ولا يخرج شيء من حاسوبك.</translation>
    </message>
    <message>
        <source>Real work, in their order. What a pool pays is the pool&apos;s to say, and never much.</source>
        <translation>عمل حقيقي بحسب ترتيبها. ما يدفعه المجمَّع أمره إلى المجمَّع، ولا يكون كثيراً أبداً.</translation>
    </message>
    <message>
        <source>The pools and nodes below</source>
        <translation>المجمَّعات والعقد أدناه</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>إلى أين يذهب العمل</translation>
    </message>
</context>
<context>
    <name>ConsentStep</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>Any Stratum V1 server. It sees your IP address and your payout address or user name.</source>
        <translation>أي خادم Stratum V1. يرى عنوان IP الخاص بك وعنوان الدفع أو اسم المستخدم.</translation>
    </message>
    <message>
        <source>Before you agree</source>
        <translation>قبل أن توافق</translation>
    </message>
    <message>
        <source>Bitcoin Core on this PC or in your network hands out the work: no pool, no fee.</source>
        <translation>يوزّع العمل برنامج Bitcoin Core على هذا الحاسوب أو في شبكتك: لا مجمَّع ولا رسوم.</translation>
    </message>
    <message>
        <source>Consent was given on {time}.</source>
        <translation>أُعطيت الموافقة في {time}.</translation>
    </message>
    <message>
        <source>I may use this computer and its electricity for this, and I want it to mine.</source>
        <translation>يحق لي استعمال هذا الحاسوب وكهربائه لهذا الغرض، وأريد أن يعدِّن.</translation>
    </message>
    <message>
        <source>Mine only on machines and electricity that you may use: not at work, at school or in rented rooms with shared electricity, unless the owner agrees.</source>
        <translation>عدِّن فقط على أجهزة وكهرباء يحق لك استعمالها: لا في العمل ولا في المدرسة ولا في غرف مستأجرة كهرباؤها مشتركة، إلا إذا وافق المالك.</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>عقدتي الخاصة</translation>
    </message>
    <message>
        <source>Practice network, on this PC only (recommended)</source>
        <translation>شبكة التدريب، على هذا الحاسوب فقط (مستحسن)</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC. Practice and lab only is a full choice: the heat is the same.</source>
        <translation>تجزئات حقيقية لمجمَّع صغير داخل هذا البرنامج: لا تكسب شيئاً، ولا يخرج شيء من حاسوبك. الاكتفاء بالتدريب والمختبر خيار كامل: الحرارة هي نفسها.</translation>
    </message>
    <message>
        <source>Some countries prohibit mining. Known in 2025: Afghanistan, Algeria, Angola, Bangladesh, China, Egypt, Iraq, Kuwait, Morocco, Nepal, Qatar, Tunisia. Others license or limit it, by region or season, for example Iran, Kazakhstan, Kosovo, Russia and Venezuela. The list is not complete and is no legal advice: look up the law of your place.</source>
        <translation>تحظر بعض الدول التعدين. المعروف عام 2025: أفغانستان والجزائر وأنغولا وبنغلاديش والصين ومصر والعراق والكويت والمغرب ونيبال وقطر وتونس. ودول أخرى ترخّصه أو تقيّده بحسب المنطقة أو الموسم، مثل إيران وكازاخستان وكوسوفو وروسيا وفنزويلا. القائمة غير كاملة وليست استشارة قانونية: راجع قانون بلدك.</translation>
    </message>
    <message>
        <source>What a pool pays you may be taxed as income, however little it is.</source>
        <translation>قد يخضع ما يدفعه لك المجمَّع لضريبة الدخل مهما قلّ.</translation>
    </message>
    <message>
        <source>Where the work goes, and your consent</source>
        <translation>إلى أين يذهب العمل، وموافقتك</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Its icon shows when it heats. Click it to heat or to stop; its menu has more.</source>
        <translation>تبيّن أيقونته متى يدفّئ. انقرها للتدفئة أو الإيقاف، وفي قائمتها المزيد.</translation>
    </message>
    <message>
        <source>WarmGUI already heats from this folder without a window. End it first.</source>
        <translation>WarmGUI يدفّئ بالفعل من هذا المجلد بلا نافذة. أنهِه أولاً.</translation>
    </message>
    <message>
        <source>WarmGUI cannot start: {reason}.</source>
        <translation>لا يمكن أن يبدأ WarmGUI: {reason}.</translation>
    </message>
    <message>
        <source>WarmGUI is still here</source>
        <translation>WarmGUI ما زال هنا</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message numerus="yes">
        <source>%n wrong result(s) found by checking again and thrown away.</source>
        <translation>
            <numerusform>لم تُكشف نتائج خاطئة.</numerusform>
            <numerusform>كُشفت نتيجة خاطئة واحدة بإعادة الفحص وأُهملت.</numerusform>
            <numerusform>كُشفت نتيجتان خاطئتان بإعادة الفحص وأُهملتا.</numerusform>
            <numerusform>كُشفت %n نتائج خاطئة بإعادة الفحص وأُهملت.</numerusform>
            <numerusform>كُشفت %n نتيجة خاطئة بإعادة الفحص وأُهملت.</numerusform>
            <numerusform>كُشفت %n نتيجة خاطئة بإعادة الفحص وأُهملت.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الحد الأقصى</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>Declared in the settings, until its power has been measured.</source>
        <translation>مصرَّح به في الإعدادات، إلى أن تُقاس قدرة الجهاز.</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Learned while its power was measured.</source>
        <translation>تعلّمه البرنامج أثناء قياس قدرة الجهاز.</translation>
    </message>
    <message>
        <source>PCI {address}</source>
        <translation>PCI {address}</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>قدرة التعدين</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>يعمل بنسبة</translation>
    </message>
    <message>
        <source>Starts the miner anew: the other devices rest for a moment.</source>
        <translation>يعيد تشغيل المعدِّن: تبقى الأجهزة الأخرى ساكنة لحظةً.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>الحرارة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Try {device} again</source>
        <translation>أعد المحاولة مع {device}</translation>
    </message>
    <message>
        <source>Use {device}</source>
        <translation>استعمل {device}</translation>
    </message>
    <message>
        <source>compute units: {count}</source>
        <translation>وحدات الحوسبة: {count}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>driver {version}</source>
        <translation>برنامج التشغيل ⁦{version}⁩</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>{threads} of {most} threads</source>
        <translation>{threads} من {most} خيطاً</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>The miner has not named its devices yet.</source>
        <translation>لم يُسمِّ المعدِّن أجهزته بعد.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Benchmark</source>
        <translation>قياس السرعة</translation>
    </message>
    <message>
        <source>How these numbers are known</source>
        <translation>كيف عُرفت هذه الأرقام</translation>
    </message>
    <message>
        <source>I have read this; go on</source>
        <translation>قرأت هذا، تابِع</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Measure all devices</source>
        <translation>قِس كل الأجهزة</translation>
    </message>
    <message>
        <source>No device is known yet: the miner is starting.</source>
        <translation>لا جهاز معروف بعد: المعدِّن يبدأ.</translation>
    </message>
    <message>
        <source>No graphics card that can mine was found.</source>
        <translation>لم يُعثر على بطاقة رسوم تستطيع التعدين.</translation>
    </message>
    <message>
        <source>Runs each kernel for a moment at full power, and says how many hashes a second it makes.</source>
        <translation>يشغّل كل نواة لحظةً بكامل القدرة، ثم يقول كم تجزئة تحسب في الثانية.</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>ما يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>{number}: {how}</source>
        <translation>{number}: {how}</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Measure now</source>
        <translation>قِس الآن</translation>
    </message>
    <message>
        <source>Measuring runs the devices at full power for some seconds. It earns nothing and contacts nobody.</source>
        <translation>يشغّل القياس الأجهزة بكامل القدرة بضع ثوانٍ. لا يكسب شيئاً ولا يتصل بأحد.</translation>
    </message>
    <message>
        <source>Your devices and their limits</source>
        <translation>أجهزتك وحدودها</translation>
    </message>
    <message>
        <source>Your devices are found and measured when you press the button.</source>
        <translation>تُكتشف أجهزتك وتُقاس حين تضغط الزر.</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Cooler</source>
        <translation>أبرد</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>أدفأ</translation>
    </message>
</context>
<context>
    <name>EgressCard</name>
    <message>
        <source>Hosts that this program may contact</source>
        <translation>المضيفون الذين قد يتصل بهم هذا البرنامج</translation>
    </message>
    <message>
        <source>Switch: {section}</source>
        <translation>المفتاح: {section}</translation>
    </message>
    <message>
        <source>There are no others: no update check, no statistics, no developer fee.</source>
        <translation>لا يوجد غيرهم: لا فحص للتحديثات ولا إحصاءات ولا رسوم للمطوّر.</translation>
    </message>
    <message>
        <source>no address is set</source>
        <translation>لم يُحدَّد عنوان</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>used</source>
        <translation>مستعمَل</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>Add a pool…</source>
        <translation>إضافة مجمَّع…</translation>
    </message>
    <message>
        <source>Add my own node…</source>
        <translation>إضافة عقدتي الخاصة…</translation>
    </message>
    <message>
        <source>It hands out the work of many people. A public pool shares rewards by work; a solo pool pays a found block to your address alone. It sees your address or user name.</source>
        <translation>يوزّع العمل على أناس كثيرين. المجمَّع العام يقسم المكافآت بحسب العمل، والمجمَّع الفردي يدفع الكتلة التي تجدها إلى عنوانك وحده. ويرى عنوانك أو اسم المستخدم.</translation>
    </message>
    <message>
        <source>No pool and no node yet</source>
        <translation>لا مجمَّع ولا عقدة بعد</translation>
    </message>
    <message>
        <source>None is needed: on the practice network the heat is the same. If you want the work to go to bitcoin, there are two ways. Neither earns what its electricity costs.</source>
        <translation>لا حاجة إلى أي منهما: الحرارة في شبكة التدريب هي نفسها. وإن أردت أن يذهب العمل إلى بيتكوين فثمة طريقان، ولا يكسب أي منهما ثمن كهربائه.</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core hands out the work: nobody in between, no fee. A found block is all yours; at home that happens once in an age.</source>
        <translation>يوزّع العمل برنامج Bitcoin Core لديك: لا وسيط ولا رسوم. الكتلة التي تجدها كلها لك؛ وفي المنزل لا يحدث ذلك إلا مرة في دهر.</translation>
    </message>
    <message>
        <source>Your own node</source>
        <translation>عقدتك الخاصة</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>لم يُكتب أي سطر.</numerusform>
            <numerusform>كُتب سطر واحد.</numerusform>
            <numerusform>كُتب سطران.</numerusform>
            <numerusform>كُتبت %n أسطر.</numerusform>
            <numerusform>كُتب %n سطراً.</numerusform>
            <numerusform>كُتب %n سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row for</source>
        <translation>سطر لكل</translation>
    </message>
    <message>
        <source>Each number has a column that says how it was known.</source>
        <translation>لكل رقم عمود يقول كيف عُرف.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>تصدير السجل</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Nothing was recorded in this range: the file has no rows.</source>
        <translation>لم يُسجَّل شيء في هذه الفترة: لا أسطر في الملف.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>تعذّرت كتابة الملف: {words}</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>آخر يوم يسبق أوّل يوم.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>every second (kept for 14 days)</source>
        <translation>ثانية (تُحفظ 14 يوماً)</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show all ({count})</source>
        <translation>إظهار الكل ({count})</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Back to {value}</source>
        <translation>العودة إلى {value}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reset “{label}” to {value}</source>
        <translation>أعِد «{label}» إلى {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on</source>
        <translation>يعمل</translation>
    </message>
</context>
<context>
    <name>FitChart</name>
    <message>
        <source>declared room</source>
        <translation>الغرفة المصرَّح بها</translation>
    </message>
    <message>
        <source>learned room</source>
        <translation>الغرفة المتعلَّمة</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>مَقيس</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Bars show</source>
        <translation>تعرض الأعمدة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أقدم</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>أحدث</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>The history could not be read: {words}</source>
        <translation>تعذّرت قراءة السجل: {words}</translation>
    </message>
    <message>
        <source>There is no history here: this run keeps none.</source>
        <translation>لا سجل هنا: هذا التشغيل لا يحفظ سجلاً.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Total: {amount}</source>
        <translation>المجموع: {amount}</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>سنة</translation>
    </message>
</context>
<context>
    <name>HolidayForm</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>Add holiday…</source>
        <translation>إضافة عطلة…</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>العطل</translation>
    </message>
    <message>
        <source>None. On holidays one target counts all day instead of the week plan.</source>
        <translation>لا عطل. في العطل تسري حرارة مطلوبة واحدة طوال اليوم بدل الخطة الأسبوعية.</translation>
    </message>
</context>
<context>
    <name>HomeAssistantPart</name>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>خيارات أقل</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>In Home Assistant: your name at the bottom left, Security, Long-lived access tokens.</source>
        <translation>في Home Assistant: اسمك في أسفل الشريط الجانبي، ثم الأمان (Security)، ثم رموز الوصول طويلة الأمد (Long-lived access tokens).</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>خيارات أكثر</translation>
    </message>
</context>
<context>
    <name>HomeBody</name>
    <message>
        <source>Presets</source>
        <translation>قيم جاهزة</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Go on</source>
        <translation>تابِع</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>تدفئة</translation>
    </message>
    <message>
        <source>Heat on or off</source>
        <translation>تشغيل التدفئة أو إيقافها</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقّف مؤقت</translation>
    </message>
    <message>
        <source>SIMULATED: this PC and this room are invented. Nothing here is measured.</source>
        <translation>محاكاة: هذا الحاسوب وهذه الغرفة مختلَقان. لا شيء هنا مَقيس.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Go on now</source>
        <translation>تابِع الآن</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>توقّف ساعة</translation>
    </message>
    <message>
        <source>Pause 4 hours</source>
        <translation>توقّف 4 ساعات</translation>
    </message>
    <message>
        <source>Pause until resumed</source>
        <translation>توقّف حتى المتابعة</translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message numerus="yes">
        <source>%n entries written.</source>
        <translation>
            <numerusform>لم يُكتب أي قيد.</numerusform>
            <numerusform>كُتب قيد واحد.</numerusform>
            <numerusform>كُتب قيدان.</numerusform>
            <numerusform>كُتبت %n قيود.</numerusform>
            <numerusform>كُتب %n قيداً.</numerusform>
            <numerusform>كُتب %n قيد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export journal</source>
        <translation>تصدير اليوميات</translation>
    </message>
    <message>
        <source>Export journal…</source>
        <translation>تصدير اليوميات…</translation>
    </message>
    <message>
        <source>Journal shows</source>
        <translation>تعرض اليوميات</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>لم يحدث شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>إظهار المزيد</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>تعذّرت كتابة الملف: {words}</translation>
    </message>
    <message>
        <source>The journal could not be read: {words}</source>
        <translation>تعذّرت قراءة اليوميات: {words}</translation>
    </message>
    <message>
        <source>The newest {count} of this range; the export has all.</source>
        <translation>أحدث {count} من هذا المدى؛ والتصدير يشمل الكل.</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>ما الذي حدث، ولماذا</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
</context>
<context>
    <name>LearnedCard</name>
    <message>
        <source>Data for the first fit</source>
        <translation>بيانات أول تعلّم</translation>
    </message>
    <message>
        <source>It happens by itself every night.</source>
        <translation>يحدث ذلك من نفسه كل ليلة.</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>تعلّم الآن</translation>
    </message>
    <message>
        <source>Measured and predicted, over days that the fit did not see</source>
        <translation>المَقيس والمتوقَّع، في أيام لم يطّلع عليها التعلّم</translation>
    </message>
    <message>
        <source>Nothing has been learned yet: that takes about a week of measured room temperatures.</source>
        <translation>لم يُتعلَّم شيء بعد: يحتاج ذلك إلى نحو أسبوع من قياس حرارة الغرفة.</translation>
    </message>
    <message>
        <source>The room as I declared it</source>
        <translation>الغرفة كما صرّحتُ بها</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>استعمل هذا الإصدار</translation>
    </message>
    <message>
        <source>Versions of the learned room</source>
        <translation>إصدارات الغرفة المتعلَّمة</translation>
    </message>
    <message>
        <source>What was learned about this room</source>
        <translation>ما تعلّمه البرنامج عن هذه الغرفة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Quit and stop heating</source>
        <translation>أنهِ وأوقف التدفئة</translation>
    </message>
    <message>
        <source>Stop heating and quit?</source>
        <translation>أتوقف التدفئة وتُنهي البرنامج؟</translation>
    </message>
    <message>
        <source>This desktop shows no tray icon, so WarmGUI cannot go on heating without its window.</source>
        <translation>لا يعرض سطح المكتب هذا أيقونة في شريط النظام، فلا يستطيع WarmGUI متابعة التدفئة بلا نافذته.</translation>
    </message>
</context>
<context>
    <name>MqttPart</name>
    <message>
        <source>Fewer options</source>
        <translation>خيارات أقل</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>وسيط MQTT</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>خيارات أكثر</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>كلمة المرور لدى الوسيط</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>A found block pays here, whole: 100 % yours. Take an address of your own wallet.</source>
        <translation>إلى هنا تُدفع الكتلة التي تجدها كاملةً: 100 % لك. استعمل عنواناً من محفظتك.</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>عنوان العقدة</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>عنوان الدفع</translation>
    </message>
    <message>
        <source>The RPC port of Bitcoin Core; 8332 on the main network.</source>
        <translation>منفذ RPC لبرنامج Bitcoin Core؛ وهو 8332 على الشبكة الرئيسية.</translation>
    </message>
</context>
<context>
    <name>NodeLogin</name>
    <message>
        <source>Bitcoin Core writes it anew at each start, so there is no password to keep. Usual places: ~/.bitcoin/.cookie on Linux, %LOCALAPPDATA%\Bitcoin\.cookie on Windows, ~/Library/Application Support/Bitcoin/.cookie on macOS.</source>
        <translation>يكتبه Bitcoin Core من جديد عند كل بدء، فلا كلمة مرور تُحفظ. أماكنه المعتادة: في لينكس ⁦~/.bitcoin/.cookie⁩، وفي ويندوز ⁦%LOCALAPPDATA%\Bitcoin\.cookie⁩، وفي macOS ⁦~/Library/Application Support/Bitcoin/.cookie⁩.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>ملف cookie</translation>
    </message>
    <message>
        <source>Found: {path}. Use it</source>
        <translation>عُثر على ⁦{path}⁩. استعمله</translation>
    </message>
    <message>
        <source>How the node lets WarmGUI in</source>
        <translation>كيف تسمح العقدة بدخول WarmGUI</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>ملف cookie الخاص بالعقدة</translation>
    </message>
    <message>
        <source>Use the cookie file (recommended)</source>
        <translation>استعمال ملف cookie (مستحسن)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>اسم المستخدم وكلمة المرور</translation>
    </message>
</context>
<context>
    <name>OutsideCard</name>
    <message>
        <source>Outside</source>
        <translation>في الخارج</translation>
    </message>
    <message>
        <source>Sun {sun}</source>
        <translation>الشمس {sun}</translation>
    </message>
    <message>
        <source>The temperature outside is not known.</source>
        <translation>الحرارة في الخارج غير معروفة.</translation>
    </message>
    <message>
        <source>Your own sensor comes first; the choice below stands in while it is silent.</source>
        <translation>الأولوية لحسّاسك؛ والاختيار أدناه ينوب عنه ما دام صامتاً.</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>المجمَّعات</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>المجمَّعات والعقد</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>Ask me in each run</source>
        <translation>اسألني في كل تشغيل</translation>
    </message>
    <message>
        <source>Credential Manager on Windows, Secret Service or KWallet on Linux, Keychain on macOS. It never stands in the settings file.</source>
        <translation>مدير بيانات الاعتماد (Credential Manager) في ويندوز، وخدمة Secret Service أو KWallet في لينكس، وسلسلة المفاتيح (Keychain) في macOS. لا تُكتب أبداً في ملف الإعدادات.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>It is held for this run only, and stands in no file.</source>
        <translation>تبقى لهذا التشغيل فقط، ولا تُكتب في أي ملف.</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>احفظها في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>may stay empty until it is needed</source>
        <translation>يمكن أن تبقى فارغة حتى تلزم</translation>
    </message>
    <message>
        <source>unchanged: it is kept in the system&apos;s keyring</source>
        <translation>بلا تغيير: محفوظة في حلقة مفاتيح النظام</translation>
    </message>
</context>
<context>
    <name>PasswordQuestion</name>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>احفظها في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Not kept, it is held until WarmGUI ends, and asked for in the next run.</source>
        <translation>إن لم تُحفظ بقيت حتى ينتهي WarmGUI، ثم تُطلب في التشغيل التالي.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>استعمل كلمة المرور هذه</translation>
    </message>
    <message>
        <source>{server} needs its password</source>
        <translation>يحتاج {server} إلى كلمة مروره</translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message>
        <source>(a script without an address)</source>
        <translation>(نص برمجي بلا عنوان)</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Together {bitcoin} BTC</source>
        <translation>المجموع ⁦{bitcoin} BTC⁩</translation>
    </message>
    <message>
        <source>Who is paid, in detail</source>
        <translation>لمن يُدفع، بالتفصيل</translation>
    </message>
    <message numerus="yes">
        <source>and %n more output(s)</source>
        <translation>
            <numerusform>ولا مُخرج آخر</numerusform>
            <numerusform>ومُخرج واحد آخر</numerusform>
            <numerusform>ومُخرجان آخران</numerusform>
            <numerusform>و%n مُخرجات أخرى</numerusform>
            <numerusform>و%n مُخرجاً آخر</numerusform>
            <numerusform>و%n مُخرج آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Back to the plan</source>
        <translation>العودة إلى الخطة</translation>
    </message>
    <message>
        <source>Heat by the week plan</source>
        <translation>التدفئة بحسب الخطة الأسبوعية</translation>
    </message>
</context>
<context>
    <name>PoolForm</name>
    <message>
        <source>A solo pool pays a found block to this address. WarmGUI gets nothing from any pool.</source>
        <translation>يدفع المجمَّع الفردي الكتلة التي تجدها إلى هذا العنوان. لا يأخذ WarmGUI شيئاً من أي مجمَّع.</translation>
    </message>
    <message>
        <source>Address of the pool</source>
        <translation>عنوان المجمَّع</translation>
    </message>
    <message>
        <source>Ask for a share difficulty</source>
        <translation>طلب صعوبة حصة</translation>
    </message>
    <message>
        <source>Easier shares come more often, so that you see sooner that the pool counts them. They change nothing about what you earn on average. Some pools ignore the wish.</source>
        <translation>الحصص الأسهل تأتي أكثر، فترى أسرع أن المجمَّع يعدّها. ولا تغيّر شيئاً مما تكسبه في المتوسط. وبعض المجمَّعات تتجاهل الطلب.</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>مشفَّر (TLS)</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>خيارات أقل</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>خيارات أكثر</translation>
    </message>
    <message>
        <source>Name of this PC there (worker)</source>
        <translation>اسم هذا الحاسوب هناك (worker)</translation>
    </message>
    <message>
        <source>None (most pools need none)</source>
        <translation>بلا (معظم المجمَّعات لا تحتاج إليها)</translation>
    </message>
    <message>
        <source>Payout address, or user name at this pool</source>
        <translation>عنوان الدفع، أو اسم المستخدم في هذا المجمَّع</translation>
    </message>
    <message>
        <source>Payout address, to compare with</source>
        <translation>عنوان الدفع، للمقارنة به</translation>
    </message>
    <message>
        <source>The pool gets: {user}</source>
        <translation>ما يصل إلى المجمَّع: {user}</translation>
    </message>
    <message>
        <source>Where the user name is no address: the pool&apos;s block is compared with this one.</source>
        <translation>حين لا يكون اسم المستخدم عنواناً: تُقارَن كتلة المجمَّع بهذا العنوان.</translation>
    </message>
    <message>
        <source>Writes stratum+ssl:// before the address; the pool needs a port for it.</source>
        <translation>يكتب ⁦stratum+ssl://⁩ قبل العنوان؛ ولا بد أن يكون للمجمَّع منفذ لذلك.</translation>
    </message>
    <message>
        <source>as the pool likes</source>
        <translation>كما يشاء المجمَّع</translation>
    </message>
    <message>
        <source>for example heater</source>
        <translation>مثل heater</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove reading {number}</source>
        <translation>إزالة القراءة {number}</translation>
    </message>
</context>
<context>
    <name>RealityCard</name>
    <message>
        <source>Best share today, against what a block needs (log scale)</source>
        <translation>أفضل حصة اليوم مقارنةً بما تحتاجه كتلة (مقياس لوغاريتمي)</translation>
    </message>
    <message>
        <source>Reality check</source>
        <translation>نظرة واقعية</translation>
    </message>
</context>
<context>
    <name>RoomEntry</name>
    <message>
        <source>Room is</source>
        <translation>الغرفة الآن</translation>
    </message>
    <message>
        <source>Room temperature now</source>
        <translation>حرارة الغرفة الآن</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>اضبط</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>A radiator holds this room</source>
        <translation>مشعّ يثبّت حرارة هذه الغرفة</translation>
    </message>
    <message>
        <source>This room now</source>
        <translation>هذه الغرفة الآن</translation>
    </message>
</context>
<context>
    <name>RoomStep</name>
    <message>
        <source>Your room and your units</source>
        <translation>غرفتك ووحداتك</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>أسطر JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>What it holds now would be gone.</source>
        <translation>سيضيع ما فيه الآن.</translation>
    </message>
    <message>
        <source>There is a file “{name}” already.</source>
        <translation>يوجد ملف باسم «{name}» من قبل.</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Copy to {day}</source>
        <translation>نسخ إلى {day}</translation>
    </message>
    <message>
        <source>Copy {day} to all days</source>
        <translation>نسخ {day} إلى كل الأيام</translation>
    </message>
    <message>
        <source>Copy {day} to all working days</source>
        <translation>نسخ {day} إلى كل أيام العمل</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>قيم جاهزة</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>There is room for {number} periods a day.</source>
        <translation>أقصى عدد للفترات في اليوم هو {number}.</translation>
    </message>
    <message>
        <source>until {day}, {time}</source>
        <translation>حتى {day}، {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
</context>
<context>
    <name>SensorCard</name>
    <message>
        <source>Add a thermometer or sensor</source>
        <translation>إضافة ميزان حرارة أو حسّاس</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>From now on the room&apos;s temperature is measured by {name}.</source>
        <translation>من الآن فصاعداً تُقاس حرارة الغرفة بواسطة {name}.</translation>
    </message>
    <message>
        <source>No thermometer of the room is left.</source>
        <translation>لم يبقَ ميزان حرارة للغرفة.</translation>
    </message>
    <message>
        <source>None yet. Heating works without one: the room is then modelled, which is a guess by some degrees. A thermometer of a few euros makes it measured.</source>
        <translation>لا شيء بعد. تعمل التدفئة من دونه: تُقدَّر حرارة الغرفة حينها بنموذج، وهو تخمين قد يخطئ بضع درجات. ميزان حرارة ببضعة يوروهات يجعلها مَقيسة.</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>القائمة ممتلئة.</translation>
    </message>
    <message>
        <source>Thermometers and sensors</source>
        <translation>موازين الحرارة والحسّاسات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>أُزيل {name}.</translation>
    </message>
</context>
<context>
    <name>SensorDialog</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a thermometer or sensor</source>
        <translation>إضافة ميزان حرارة أو حسّاس</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>نوع آخر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change this sensor</source>
        <translation>تغيير هذا الحسّاس</translation>
    </message>
    <message>
        <source>How is it reached?</source>
        <translation>كيف يُتصل به؟</translation>
    </message>
    <message>
        <source>Kind: {kind}. Choose another one</source>
        <translation>النوع: {kind}. اختر غيره</translation>
    </message>
    <message>
        <source>Reads it once; nothing is saved or switched.</source>
        <translation>يقرؤه مرة واحدة؛ لا يُحفظ شيء ولا يُشغَّل شيء أو يُطفأ.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>جرّبه</translation>
    </message>
</context>
<context>
    <name>SensorForm</name>
    <message>
        <source>Added to what it says, where a better thermometer beside it says otherwise.</source>
        <translation>يُضاف إلى ما يقوله، حين يقول ميزان حرارة أفضل بجانبه غير ذلك.</translation>
    </message>
    <message>
        <source>After so long without a new one it is called too old.</source>
        <translation>بعد هذه المدة بلا قيمة جديدة تُعدّ قيمته قديمة جداً.</translation>
    </message>
    <message>
        <source>As it says, else °C</source>
        <translation>كما يقول، وإلا °C</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>يُسأل كل</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Degrees Celsius</source>
        <translation>درجات مئوية</translation>
    </message>
    <message>
        <source>Degrees Fahrenheit</source>
        <translation>درجات فهرنهايت</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>خيارات أقل</translation>
    </message>
    <message>
        <source>Its value counts for</source>
        <translation>تُعتمد قيمته مدة</translation>
    </message>
    <message>
        <source>Its “on” means closed</source>
        <translation>إشارة «on» لديه تعني مغلقة</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>خيارات أكثر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Names with dots between: sensors[0].temperature. Empty where it answers with a number.</source>
        <translation>أسماء بينها نقاط: ⁦sensors[0].temperature⁩. اتركه فارغاً إذا كان الجواب رقماً.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Of a device with several sensors or outlets, counted from 0.</source>
        <translation>لجهاز فيه عدة حسّاسات أو مقابس، والعدّ من 0.</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>الموضع في JSON</translation>
    </message>
    <message>
        <source>The file that holds the value</source>
        <translation>الملف الذي فيه القيمة</translation>
    </message>
    <message>
        <source>Unit of what it says</source>
        <translation>وحدة ما يقوله</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>ما يقيسه</translation>
    </message>
    <message>
        <source>for example shelf</source>
        <translation>مثل: الرف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
</context>
<context>
    <name>SensorRow</name>
    <message>
        <source>Edit {name}</source>
        <translation>تعديل {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Enter its password…</source>
        <translation>أدخل كلمة مروره…</translation>
    </message>
    <message>
        <source>Enter the password of {name}</source>
        <translation>أدخل كلمة مرور {name}</translation>
    </message>
    <message>
        <source>Read {name}</source>
        <translation>قراءة {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>إزالة {name}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not asked.</source>
        <translation>إن عُطِّل بقي في القائمة ولم يُسأل.</translation>
    </message>
    <message>
        <source>{name}, {state}, {value}</source>
        <translation>{name}، {state}، {value}</translation>
    </message>
</context>
<context>
    <name>SensorTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>جارٍ سؤاله…</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Ask this one earlier</source>
        <translation>تقديم هذا في الترتيب</translation>
    </message>
    <message>
        <source>Ask this one later</source>
        <translation>تأخير هذا في الترتيب</translation>
    </message>
    <message>
        <source>Edit {server}</source>
        <translation>تعديل {server}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Move {server} down</source>
        <translation>نقل {server} إلى الأسفل</translation>
    </message>
    <message>
        <source>Move {server} up</source>
        <translation>نقل {server} إلى الأعلى</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {server}</source>
        <translation>إزالة {server}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not contacted.</source>
        <translation>إن عُطِّل بقي في القائمة ولم يُتصل به.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test {server}</source>
        <translation>اختبار {server}</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>استعمل {server}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>{number}: {server}, {state}</source>
        <translation>{number}: {server}، {state}</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>A pool hands out the work of many people and pays by its own rules. Your own node (Bitcoin Core) hands out the work itself; a found block is all yours, and comes once in an age. WarmGUI gets nothing from either.</source>
        <translation>يوزّع المجمَّع العمل على أناس كثيرين ويدفع بحسب قواعده. وعقدتك الخاصة (Bitcoin Core) توزّع العمل بنفسها؛ والكتلة التي تجدها كلها لك، ولا تأتي إلا مرة في دهر. لا يأخذ WarmGUI شيئاً من أي منهما.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a pool or a node</source>
        <translation>إضافة مجمَّع أو عقدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change this server</source>
        <translation>تغيير هذا الخادم</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>عقدتي الخاصة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
</context>
<context>
    <name>ServerEditor</name>
    <message>
        <source>Connects once and asks for work; it mines nothing and saves nothing.</source>
        <translation>يتصل مرة واحدة ويطلب عملاً؛ لا يعدِّن شيئاً ولا يحفظ شيئاً.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
</context>
<context>
    <name>ServersNotice</name>
    <message>
        <source>Ask for an easier difficulty</source>
        <translation>اطلب صعوبة أسهل</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>أدخلها</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>اطّلع عليها</translation>
    </message>
    <message>
        <source>Other pools…</source>
        <translation>مجمَّعات أخرى…</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Add a pool or a node…</source>
        <translation>إضافة مجمَّع أو عقدة…</translation>
    </message>
    <message>
        <source>Change it in the settings</source>
        <translation>غيّره في الإعدادات</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>بهذا الترتيب</translation>
    </message>
    <message>
        <source>The first that gives work is used; the others stand in while it does not.</source>
        <translation>يُستعمل أول خادم يعطي عملاً، وتنوب عنه البقية حين لا يعطي.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>WarmGUI gets nothing from any pool or node: no fee, no share, no reward for a choice.</source>
        <translation>لا يأخذ WarmGUI شيئاً من أي مجمَّع أو عقدة: لا رسوم ولا نسبة ولا مكافأة على اختيار.</translation>
    </message>
    <message>
        <source>{server} was removed.</source>
        <translation>أُزيل {server}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>First-run steps</source>
        <translation>خطوات البداية</translation>
    </message>
    <message>
        <source>Go through the first-run steps again</source>
        <translation>مرّ بخطوات البداية من جديد</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>الانتقال إلى قسم</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>الانتقال إلى…</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>لا إعداد يطابق البحث.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>ابحث في الإعدادات</translation>
    </message>
    <message>
        <source>Sensors and their passwords are on the room&apos;s page</source>
        <translation>الحسّاسات وكلمات مرورها في صفحة الغرفة</translation>
    </message>
    <message>
        <source>What this program is, your room, your devices, where the work goes, and your consent.</source>
        <translation>ما هذا البرنامج، وغرفتك، وأجهزتك، وإلى أين يذهب العمل، وموافقتك.</translation>
    </message>
</context>
<context>
    <name>SlotPopover</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>يبدأ في</translation>
    </message>
</context>
<context>
    <name>TargetAction</name>
    <message>
        <source>Cooler</source>
        <translation>أبرد</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>أدفأ</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Own</source>
        <translation>خاصة</translation>
    </message>
    <message>
        <source>Own temperature</source>
        <translation>حرارة خاصة</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>المطلوب</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Testing {server}…</source>
        <translation>جارٍ اختبار {server}…</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Heat until</source>
        <translation>دفّئ حتى</translation>
    </message>
    <message>
        <source>Heat until this time, then go back to what would be without it.</source>
        <translation>دفّئ حتى هذا الوقت، ثم عُد إلى ما كان سيكون من دونه.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غداً</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>{words}: {detail}</source>
        <translation>{words}: {detail}</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>It is well; go on</source>
        <translation>الأمر على ما يرام؛ تابِع</translation>
    </message>
    <message>
        <source>The readings are believed again, and faults that waited for you are gone.</source>
        <translation>يُؤخذ بالقراءات ثانيةً، وتزول الأعطال التي كانت تنتظرك.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Something in WarmGUI went wrong. It goes on, and your heating is not affected.</source>
        <translation>حدث خطأ في WarmGUI. البرنامج مستمر ولم تتأثر تدفئتك.</translation>
    </message>
    <message>
        <source>{error}
The log {file} says more; please report it.</source>
        <translation>{error}
في السجل {file} تفصيل أكثر؛ نرجو الإبلاغ عنه.</translation>
    </message>
</context>
<context>
    <name>TypedIn</name>
    <message>
        <source>Taken over.</source>
        <translation>أُخذ بها.</translation>
    </message>
    <message>
        <source>That is it now</source>
        <translation>هذه هي الآن</translation>
    </message>
    <message>
        <source>The room&apos;s temperature now</source>
        <translation>حرارة الغرفة الآن</translation>
    </message>
</context>
<context>
    <name>WarmByCard</name>
    <message>
        <source>Be warm in time</source>
        <translation>الدفء في موعده</translation>
    </message>
    <message>
        <source>Heating begins before a warmer period, so that the room has its temperature when the period begins; at most 6 hours earlier.</source>
        <translation>تبدأ التدفئة قبل الفترة الأدفأ، لتبلغ الغرفة حرارتها حين تبدأ الفترة؛ قبلها بـ 6 ساعات على الأكثر.</translation>
    </message>
</context>
<context>
    <name>WeekBoard</name>
    <message>
        <source>Copy {day} to other days</source>
        <translation>نسخ {day} إلى أيام أخرى</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>الخطة الأسبوعية</translation>
    </message>
    <message>
        <source>{day}, from {start} until {end}: {target}</source>
        <translation>{day}، من {start} حتى {end}: {target}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Drag an edge to move it, drag inside a period to make a new one, click a period to change it, click a day to copy it. Keys: Tab to a period, arrows move its start (with Shift by half an hour), Enter opens it, N makes a new one, Delete removes it.</source>
        <translation>اسحب حافة لتنقلها، واسحب داخل فترة لتنشئ أخرى، وانقر فترة لتغيّرها، وانقر يوماً لتنسخه. المفاتيح: Tab للانتقال إلى فترة، والأسهم لنقل بدايتها (ومع Shift بنصف ساعة)، ومفتاح Enter لفتحها، ومفتاح N لفترة جديدة، ومفتاح Delete لإزالتها.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A heater that computes</source>
        <translation>مدفأة تحسب</translation>
    </message>
    <message>
        <source>An electric heater of the same power warms just as well. A heat pump needs a third of the electricity. What you gain here is that the heat has counted something on its way.</source>
        <translation>مدفأة كهربائية بالقدرة نفسها تدفّئ بالقدر نفسه. والمضخة الحرارية تحتاج إلى ثلث الكهرباء. ما تكسبه هنا أن الحرارة حسبت شيئاً في طريقها.</translation>
    </message>
    <message>
        <source>It earns next to nothing. A processor that makes 150 MH/s finds a block of bitcoin once in about 120 million years; on average that is a small fraction of a cent a day, and far less than the electricity costs. This is a heater, not an income.</source>
        <translation>لا يكاد يكسب شيئاً. معالج يحسب 150 MH/s يجد كتلة بيتكوين مرة كل 120 مليون سنة تقريباً؛ وهذا في المتوسط جزء ضئيل من السنت في اليوم، وأقل بكثير من ثمن الكهرباء. هذه مدفأة لا مصدر دخل.</translation>
    </message>
    <message>
        <source>It takes no developer fee, sends no statistics and contacts no host that you have not switched on. Virus scanners often list every miner as unwanted: this one is open, keeps its own name, and works only when you ask for it.</source>
        <translation>لا يأخذ رسوماً للمطوّر ولا يرسل إحصاءات ولا يتصل بمضيف لم تُفعِّله. كثيراً ما تعدّ برامج مكافحة الفيروسات كل معدِّن غير مرغوب فيه: هذا مفتوح المصدر، يحتفظ باسمه، ولا يعمل إلا حين تطلب.</translation>
    </message>
    <message>
        <source>Nothing is mined before you have agreed at the end of these steps.</source>
        <translation>لا يُعدَّن شيء قبل أن توافق في نهاية هذه الخطوات.</translation>
    </message>
    <message>
        <source>WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt that the PC draws becomes heat in the room. You set a temperature; it works as hard as needed.</source>
        <translation>يجعل WarmGUI حاسوبك مدفأة للغرفة: يحسب تجزئات SHA-256d حقيقية، وكل واط يسحبه الحاسوب يصير حرارة في الغرفة. أنت تحدّد الحرارة، وهو يعمل بقدر الحاجة.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Nothing mines; you can look at everything.</source>
        <translation>لا يُعدَّن شيء؛ ويمكنك تصفّح كل شيء.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>الخطوة {number} من {count}</translation>
    </message>
    <message>
        <source>WarmGUI: first steps</source>
        <translation>WarmGUI: الخطوات الأولى</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>سحب الموافقة</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove holiday {days}</source>
        <translation>إزالة العطلة {days}</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>WarmGUI is already running, but does not answer.</source>
        <translation>WarmGUI يعمل بالفعل، لكنه لا يستجيب.</translation>
    </message>
    <message>
        <source>WarmGUI is already running; its window is in front now.</source>
        <translation>WarmGUI يعمل بالفعل، ونافذته الآن في المقدمة.</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <source>Mining adds {now} of {most} now.</source>
        <translation>يضيف التعدين الآن {now} من {most}.</translation>
    </message>
    <message>
        <source>Not calibrated against a meter yet.</source>
        <translation>لم تُجرَ معايرة بعدّاد بعد.</translation>
    </message>
    <message>
        <source>Processor, as its sensor or model says</source>
        <translation>المعالج، كما يقول حسّاسه أو نموذجه</translation>
    </message>
    <message>
        <source>The meter said {meter}; computed were {computed}, the plug said {plug}.</source>
        <translation>قال العدّاد {meter}؛ والمحسوب {computed}، وقال المقبس الذكي {plug}.</translation>
    </message>
    <message>
        <source>The meter said {meter}; computed were {computed}.</source>
        <translation>قال العدّاد {meter}؛ والمحسوب {computed}.</translation>
    </message>
    <message>
        <source>The modelled power was calibrated on {date}: times {gain}, {offset}.</source>
        <translation>عويرت القدرة المقدَّرة في {date}: بالضرب في {gain}، {offset}.</translation>
    </message>
    <message>
        <source>The plug was calibrated on {date}: times {gain}, {offset}.</source>
        <translation>عوير المقبس الذكي في {date}: بالضرب في {gain}، {offset}.</translation>
    </message>
    <message>
        <source>Times {gain} (± {gain_error}), {offset}; at full power right to ± {error}.</source>
        <translation>بالضرب في {gain} (± {gain_error})، {offset}؛ وبكامل القدرة بدقة ± {error}.</translation>
    </message>
    <message>
        <source>less {watts}</source>
        <translation>ناقص {watts}</translation>
    </message>
    <message>
        <source>plus {watts}</source>
        <translation>زائد {watts}</translation>
    </message>
    <message>
        <source>{device}, added by mining</source>
        <translation>{device}، ما يضيفه التعدين</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{offset} everywhere, right to ± {error}.</source>
        <translation>{offset} في كل القدرات، بدقة ± {error}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>CPU</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>قدرة المعالج</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>مستبعَد: {why}.</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>القدرة عند المقبس</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>قدرة التعدين</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>حرارة الغرفة</translation>
    </message>
    <message>
        <source>Version rolling is switched on but not in use: {why}.</source>
        <translation>تدوير رقم الإصدار مفعَّل لكنه غير مستعمَل: {why}.</translation>
    </message>
    <message>
        <source>it computed wrong results</source>
        <translation>كانت نتائج حسابه خاطئة</translation>
    </message>
    <message>
        <source>it did not answer any more</source>
        <translation>لم يعد يجيب</translation>
    </message>
    <message>
        <source>it disappeared, or its driver was reset</source>
        <translation>اختفى، أو أُعيدت تهيئة برنامج تشغيله</translation>
    </message>
    <message>
        <source>it does not work as it should</source>
        <translation>لا يعمل كما ينبغي</translation>
    </message>
    <message>
        <source>it stopped the miner twice</source>
        <translation>تسبّب في توقّف المعدِّن مرتين</translation>
    </message>
    <message>
        <source>its driver reported an error</source>
        <translation>أبلغ برنامج تشغيله عن خطأ</translation>
    </message>
    <message>
        <source>network</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>this device would not be faster with it</source>
        <translation>لن يكون هذا الجهاز أسرع به</translation>
    </message>
    <message>
        <source>{device} is left out: {why}</source>
        <translation>استُبعد {device}: {why}</translation>
    </message>
    <message>
        <source>{device} is left out: {why}.</source>
        <translation>استُبعد {device}: {why}.</translation>
    </message>
    <message>
        <source>{hits} of {expected}, within 5 sigma</source>
        <translation>{hits} مقابل {expected}، ضمن 5 سيغما</translation>
    </message>
    <message>
        <source>{hits} of {expected}: not by chance</source>
        <translation>{hits} مقابل {expected}: ليس صدفةً</translation>
    </message>
    <message>
        <source>{host} does not allow it</source>
        <translation>غير مسموح به لدى ⁨{host}⁩</translation>
    </message>
    <message>
        <source>{kernel} · version rolling</source>
        <translation>‏{kernel} · تدوير رقم الإصدار</translation>
    </message>
    <message>
        <source>{what} The others go on. The miner says: {words}</source>
        <translation>{what} تواصل الأجهزة الأخرى عملها. يقول المعدِّن: {words}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A hashing kernel failed its self-test; the next best one is used.</source>
        <translation>فشلت نواة تجزئة في اختبارها الذاتي؛ تُستعمل التالية في الجودة.</translation>
    </message>
    <message>
        <source>A hashing thread stopped: the device works with less power.</source>
        <translation>توقّف خيط تجزئة: يعمل الجهاز بقدرة أقل.</translation>
    </message>
    <message>
        <source>A preset of an unknown name was not taken.</source>
        <translation>لم تُؤخذ قيمة جاهزة مجهولة الاسم.</translation>
    </message>
    <message>
        <source>A target that cannot be was not taken: it must lie between {low} and {high}.</source>
        <translation>لم تُؤخذ حرارة مطلوبة غير ممكنة: يجب أن تكون بين {low} و {high}.</translation>
    </message>
    <message>
        <source>As you declared it.</source>
        <translation>كما صرّحتَ به.</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over now.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة نحو {gain} ({low}–{high}) فوق الآن.</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the last day&apos;s {mean}.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة نحو {gain} ({low}–{high}) فوق متوسط اليوم الأخير {mean}.</translation>
    </message>
    <message>
        <source>Boost until {time}</source>
        <translation>دفعة حتى {time}</translation>
    </message>
    <message>
        <source>By these readings the PC draws {gain} times what was computed, which cannot be: does the meter measure this PC alone, and in watts?</source>
        <translation>بحسب هذه القراءات يسحب الحاسوب ما حُسب مضروباً في {gain}، وهذا غير ممكن: هل يقيس العدّاد هذا الحاسوب وحده، وبالواط؟</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>راحة</translation>
    </message>
    <message>
        <source>Eco</source>
        <translation>توفير</translation>
    </message>
    <message>
        <source>Every watt at the wall becomes heat in the room.</source>
        <translation>كل واط عند المقبس يصير حرارة في الغرفة.</translation>
    </message>
    <message>
        <source>From the declared idle power; nothing was learned yet.</source>
        <translation>من قدرة الخمول المصرَّح بها؛ لم يُتعلَّم شيء بعد.</translation>
    </message>
    <message>
        <source>Frost</source>
        <translation>صقيع</translation>
    </message>
    <message>
        <source>Full power adds nothing more to the room.</source>
        <translation>كامل القدرة لا يضيف إلى الغرفة شيئاً آخر.</translation>
    </message>
    <message>
        <source>Heating at {power} keeps the room at {setpoint}.</source>
        <translation>التدفئة بقدرة {power} تُبقي الغرفة على {setpoint}.</translation>
    </message>
    <message>
        <source>Heating at {power}, constant power.</source>
        <translation>التدفئة بقدرة {power}، قدرة ثابتة.</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at about {time}.</source>
        <translation>التدفئة بقدرة {power}. تبلغ الغرفة {setpoint} نحو الساعة {time}.</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at {time} at the earliest.</source>
        <translation>التدفئة بقدرة {power}. تبلغ الغرفة {setpoint} في {time} على أقرب تقدير.</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} between {early} and {late}.</source>
        <translation>التدفئة بقدرة {power}. تبلغ الغرفة {setpoint} بين {early} و {late}.</translation>
    </message>
    <message>
        <source>Heating at {power}. The room temperature is not known.</source>
        <translation>التدفئة بقدرة {power}. حرارة الغرفة غير معروفة.</translation>
    </message>
    <message>
        <source>Heating at {power}. {setpoint} is out of reach today.</source>
        <translation>التدفئة بقدرة {power}. لا يمكن بلوغ {setpoint} اليوم.</translation>
    </message>
    <message>
        <source>Heating at {power}: {ahead}.</source>
        <translation>التدفئة بقدرة {power}: {ahead}.</translation>
    </message>
    <message>
        <source>Heating until it is warm</source>
        <translation>تدفئة حتى الدفء</translation>
    </message>
    <message>
        <source>Heating until {time}</source>
        <translation>تدفئة حتى {time}</translation>
    </message>
    <message>
        <source>Less power: {reason}.</source>
        <translation>قدرة أقل: {reason}.</translation>
    </message>
    <message>
        <source>Mean of the PC&apos;s power while nothing was mined.</source>
        <translation>متوسط قدرة الحاسوب من غير تعدين.</translation>
    </message>
    <message>
        <source>Measured by {sensors}, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>مَقيس بواسطة {sensors}، مع {board} لبقية الحاسوب، عبر مزوّد طاقة كفاءته {efficiency}.</translation>
    </message>
    <message>
        <source>Measured by {sensors}; {devices} modelled from the work done; plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>مَقيس بواسطة {sensors}؛ و{devices} مقدَّر من العمل المنجز؛ مع {board} لبقية الحاسوب، عبر مزوّد طاقة كفاءته {efficiency}.</translation>
    </message>
    <message>
        <source>Measured by {source}.</source>
        <translation>مَقيس بواسطة {source}.</translation>
    </message>
    <message>
        <source>Modelled from a declared heat loss of {loss}, believed to within 20 %.</source>
        <translation>مقدَّر من فقد حراري مصرَّح به {loss}، بدقة 20 % تقريباً.</translation>
    </message>
    <message>
        <source>Modelled from a heat loss of {loss}, learned from {days} days of this room.</source>
        <translation>مقدَّر من فقد حراري {loss}، متعلَّم من {days} من أيام هذه الغرفة.</translation>
    </message>
    <message>
        <source>Modelled from the work done and the declared CPU power, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>مقدَّر من العمل المنجز وقدرة المعالج المصرَّح بها، مع {board} لبقية الحاسوب، عبر مزوّد طاقة كفاءته {efficiency}.</translation>
    </message>
    <message>
        <source>Needs you: {reason}.</source>
        <translation>يحتاج إليك: {reason}.</translation>
    </message>
    <message>
        <source>No device here tells its temperature: in quiet hours only the power limit works.</source>
        <translation>لا جهاز هنا يخبر بحرارته: في ساعات الهدوء لا يعمل إلا حدّ القدرة.</translation>
    </message>
    <message>
        <source>No thermometer: the room model with your declared room.</source>
        <translation>لا ميزان حرارة: نموذج الغرفة بحسب ما صرّحت به.</translation>
    </message>
    <message>
        <source>Nobody knows it now.</source>
        <translation>لا أحد يعرفها الآن.</translation>
    </message>
    <message>
        <source>Nothing here tells whether a program fills the screen.</source>
        <translation>لا شيء هنا يخبر هل يملأ برنامج الشاشة.</translation>
    </message>
    <message>
        <source>Nothing here tells whether mouse and keyboard are in use.</source>
        <translation>لا شيء هنا يخبر هل تُستعمل الفأرة ولوحة المفاتيح.</translation>
    </message>
    <message>
        <source>Nothing is mined now.</source>
        <translation>لا يُعدَّن شيء الآن.</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>متوقف.</translation>
    </message>
    <message>
        <source>One reading gives the offset only. Read the meter again at another power for the factor, too.</source>
        <translation>قراءة واحدة تعطي الإزاحة فقط. اقرأ العدّاد ثانيةً عند قدرة أخرى ليُعرف المعامل أيضاً.</translation>
    </message>
    <message>
        <source>Other programs are busy: what is left after our own work&apos;s learned power.</source>
        <translation>برامج أخرى مشغولة: ما يتبقى بعد قدرة عملنا المتعلَّمة.</translation>
    </message>
    <message>
        <source>Outside {outside} (declared).</source>
        <translation>في الخارج {outside} (مصرَّح به).</translation>
    </message>
    <message>
        <source>Outside {outside}.</source>
        <translation>في الخارج {outside}.</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>متوقف مؤقتاً حتى تتابع</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>متوقف مؤقتاً حتى {time}</translation>
    </message>
    <message>
        <source>Paused: {reason}.</source>
        <translation>متوقف مؤقتاً: {reason}.</translation>
    </message>
    <message>
        <source>Read from {source}.</source>
        <translation>مقروء من {source}.</translation>
    </message>
    <message>
        <source>Starting: {reason}.</source>
        <translation>يبدأ: {reason}.</translation>
    </message>
    <message>
        <source>The connection to the pool failed.</source>
        <translation>فشل الاتصال بالمجمَّع.</translation>
    </message>
    <message>
        <source>The device computes wrong hashes. It may be overclocked or too hot.</source>
        <translation>يحسب الجهاز تجزئات خاطئة. ربما كُسرت سرعته أو أنه ساخن جداً.</translation>
    </message>
    <message>
        <source>The room thermometer</source>
        <translation>ميزان حرارة الغرفة</translation>
    </message>
    <message>
        <source>A device is left out: it does not work as it should.</source>
        <translation>استُبعد جهاز: لا يعمل كما ينبغي.</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over now.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة ما بين {low} و {high} فوق الآن.</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over the last day&apos;s {mean}.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة ما بين {low} و {high} فوق متوسط اليوم الأخير {mean}.</translation>
    </message>
    <message>
        <source>At rest: {reason}.</source>
        <translation>في سكون: {reason}.</translation>
    </message>
    <message>
        <source>Heating at {power}; the room is {above} above {setpoint}.</source>
        <translation>التدفئة بقدرة {power}؛ الغرفة أدفأ من {setpoint} بمقدار {above}.</translation>
    </message>
    <message>
        <source>It is tried again every second.</source>
        <translation>تُعاد المحاولة كل ثانية.</translation>
    </message>
    <message>
        <source>Not read while the PC and the room are simulated.</source>
        <translation>لا يُقرأ ما دام الحاسوب والغرفة محاكَيَين.</translation>
    </message>
    <message>
        <source>The driver of a graphics card is there, but does not work.</source>
        <translation>برنامج تشغيل إحدى بطاقات الرسوم موجود، لكنه لا يعمل.</translation>
    </message>
    <message>
        <source>The fast hashing code did not load; the slow reference is used.</source>
        <translation>لم تُحمَّل شيفرة التجزئة السريعة؛ تُستعمل المرجعية البطيئة.</translation>
    </message>
    <message>
        <source>The heater&apos;s control does not answer: nothing heats now.</source>
        <translation>التحكّم في المدفأة لا يستجيب: لا شيء يدفّئ الآن.</translation>
    </message>
    <message>
        <source>The meter is off by {offset} all the time: does it measure this PC alone?</source>
        <translation>العدّاد يخطئ بمقدار {offset} طوال الوقت: هل يقيس هذا الحاسوب وحده؟</translation>
    </message>
    <message>
        <source>The meter&apos;s reading must be between {low} and {high}.</source>
        <translation>يجب أن تكون قراءة العدّاد بين {low} و {high}.</translation>
    </message>
    <message>
        <source>The middle of {number}: {names}.</source>
        <translation>القيمة الوسطى من {number}: {names}.</translation>
    </message>
    <message>
        <source>The miner did not follow a command.</source>
        <translation>لم ينفّذ المعدِّن أمراً.</translation>
    </message>
    <message>
        <source>The miner did not understand a command.</source>
        <translation>لم يفهم المعدِّن أمراً.</translation>
    </message>
    <message>
        <source>The miner is of another version than this program: install both anew.</source>
        <translation>المعدِّن من إصدار غير إصدار هذا البرنامج: أعد تثبيتهما معاً.</translation>
    </message>
    <message>
        <source>The miner said something that is not understood.</source>
        <translation>قال المعدِّن شيئاً غير مفهوم.</translation>
    </message>
    <message>
        <source>The miner stopped and starts again in {time}: {words}</source>
        <translation>توقّف المعدِّن ويبدأ ثانيةً بعد {time}: {words}</translation>
    </message>
    <message>
        <source>The miner stopped too often and was given up: {words}</source>
        <translation>توقّف المعدِّن مرات كثيرة فتُرك: {words}</translation>
    </message>
    <message>
        <source>The power moved between {low} and {high} just now. Keep it steady for a while, and read again.</source>
        <translation>تحرّكت القدرة بين {low} و {high} قبل قليل. أبقها ثابتة برهة، ثم اقرأ ثانيةً.</translation>
    </message>
    <message>
        <source>The program made a mistake; the devices rest and it tries again. Please report it: {words}</source>
        <translation>أخطأ البرنامج؛ الأجهزة ساكنة وهو يحاول من جديد. نرجو الإبلاغ: {words}</translation>
    </message>
    <message>
        <source>The programs that run here cannot be listed.</source>
        <translation>لا يمكن سرد البرامج التي تعمل هنا.</translation>
    </message>
    <message>
        <source>The room model, from your reading at {time} on.</source>
        <translation>نموذج الغرفة، ابتداءً من قراءتك في {time}.</translation>
    </message>
    <message>
        <source>The room thermometer is silent. Heating goes on carefully, then only against frost.</source>
        <translation>ميزان حرارة الغرفة صامت. تستمر التدفئة بحذر، ثم ضد الصقيع فقط.</translation>
    </message>
    <message>
        <source>The thermometer has been silent since.</source>
        <translation>صمت ميزان الحرارة منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>The thermometer has not answered yet.</source>
        <translation>لم يُجب ميزان الحرارة بعد.</translation>
    </message>
    <message>
        <source>The thermometers disagree; {thermometer} says most, and counts until they agree.</source>
        <translation>موازين الحرارة لا تتفق؛ {thermometer} يقول أعلى قيمة، ويُعتمد حتى تتفق.</translation>
    </message>
    <message>
        <source>The typed-in room temperature cannot be; the old one is kept.</source>
        <translation>حرارة الغرفة المكتوبة غير ممكنة؛ تبقى القديمة.</translation>
    </message>
    <message>
        <source>There is no plug that could be read now.</source>
        <translation>لا مقبس ذكي يمكن قراءته الآن.</translation>
    </message>
    <message>
        <source>These readings are too close together: {low} and {high}. Read the meter once while the PC rests and once while it heats with all it has.</source>
        <translation>هذه القراءات متقاربة جداً: {low} و {high}. اقرأ العدّاد مرة والحاسوب ساكن، ومرة وهو يدفّئ بكل ما لديه.</translation>
    </message>
    <message>
        <source>These readings contradict each other: what follows from them is right to ± {error} only. Remove the one that is wrong, or read again.</source>
        <translation>هذه القراءات يناقض بعضها بعضاً: ما ينتج عنها دقيق إلى ± {error} فقط. أزل القراءة الخاطئة، أو اقرأ من جديد.</translation>
    </message>
    <message>
        <source>This PC found block {height}, and your node has taken it.</source>
        <translation>وجد هذا الحاسوب الكتلة {height}، وقبلتها عقدتك.</translation>
    </message>
    <message>
        <source>This PC found block {height}, but your node refused it. It is kept in {path}. {words}</source>
        <translation>وجد هذا الحاسوب الكتلة {height}، لكن عقدتك رفضتها. حُفظت في ⁦{path}⁩. {words}</translation>
    </message>
    <message>
        <source>This PC found block {height}. Your node has not taken it yet; it is kept in {path} and handed in again. {words}</source>
        <translation>وجد هذا الحاسوب الكتلة {height}. لم تقبلها عقدتك بعد؛ حُفظت في ⁦{path}⁩ وتُسلَّم ثانيةً. {words}</translation>
    </message>
    <message>
        <source>This PC found block {height}; it is handed to your node.</source>
        <translation>وجد هذا الحاسوب الكتلة {height}؛ ويجري تسليمها إلى عقدتك.</translation>
    </message>
    <message>
        <source>This PC found block {height}; your node says: {words}</source>
        <translation>وجد هذا الحاسوب الكتلة {height}؛ وتقول عقدتك: {words}</translation>
    </message>
    <message>
        <source>Wait a few seconds: the power is averaged first.</source>
        <translation>انتظر بضع ثوانٍ: يُحسب متوسط القدرة أولاً.</translation>
    </message>
    <message>
        <source>Warm enough.</source>
        <translation>الدفء كافٍ.</translation>
    </message>
    <message>
        <source>Warm enough: {room}.</source>
        <translation>الدفء كافٍ: {room}.</translation>
    </message>
    <message>
        <source>We do nothing now: all of it is the PC itself.</source>
        <translation>لا نعمل شيئاً الآن: كل ذلك للحاسوب نفسه.</translation>
    </message>
    <message>
        <source>What mining adds: modelled from the work done.</source>
        <translation>ما يضيفه التعدين: مقدَّر من العمل المنجز.</translation>
    </message>
    <message>
        <source>What mining adds: power now less the PC without mining.</source>
        <translation>ما يضيفه التعدين: القدرة الآن ناقص الحاسوب بلا تعدين.</translation>
    </message>
    <message>
        <source>a program fills the screen</source>
        <translation>برنامج يملأ الشاشة</translation>
    </message>
    <message>
        <source>a window is open</source>
        <translation>نافذة مفتوحة</translation>
    </message>
    <message>
        <source>already warm for {setpoint} at {time}</source>
        <translation>الغرفة دافئة سلفاً بحرارة {setpoint} المطلوبة في {time}</translation>
    </message>
    <message>
        <source>as the dial is set</source>
        <translation>كما ضُبط القرص</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ضبط يدوي</translation>
    </message>
    <message>
        <source>by the settings, no heat of this PC reaches the room</source>
        <translation>بحسب الإعدادات لا تصل حرارة هذا الحاسوب إلى الغرفة</translation>
    </message>
    <message>
        <source>connecting to {name}</source>
        <translation>جارٍ الاتصال بـ {name}</translation>
    </message>
    <message>
        <source>constant power is chosen</source>
        <translation>اختيرت قدرة ثابتة</translation>
    </message>
    <message>
        <source>every device is switched off</source>
        <translation>كل الأجهزة مطفأة</translation>
    </message>
    <message>
        <source>heating ahead, to have {target} in time</source>
        <translation>تدفئة مسبقة لبلوغ {target} في الموعد</translation>
    </message>
    <message>
        <source>heating is off</source>
        <translation>التدفئة متوقفة</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>in quiet hours {device} is to stay cooler than {degrees}</source>
        <translation>في ساعات الهدوء يجب أن يبقى {device} أبرد من {degrees}</translation>
    </message>
    <message>
        <source>it goes on after the restart, as you chose</source>
        <translation>تتابع التدفئة بعد إعادة التشغيل كما اخترت</translation>
    </message>
    <message>
        <source>it is as warm as you asked for</source>
        <translation>الدفء كما طلبتَ</translation>
    </message>
    <message>
        <source>it is quiet until {time}</source>
        <translation>ساعات الهدوء سارية حتى {time}</translation>
    </message>
    <message>
        <source>keeping the room at {setpoint}</source>
        <translation>إبقاء الغرفة على {setpoint}</translation>
    </message>
    <message>
        <source>keeping the room at {target}</source>
        <translation>إبقاء الغرفة على {target}</translation>
    </message>
    <message>
        <source>mining used {measured} where {commanded} were asked</source>
        <translation>استهلك التعدين {measured} والمطلوب {commanded}</translation>
    </message>
    <message>
        <source>model since {time}</source>
        <translation>نموذج منذ {time}</translation>
    </message>
    <message>
        <source>no device is left that works; see the devices page</source>
        <translation>لم يبقَ جهاز يعمل؛ انظر صفحة الأجهزة</translation>
    </message>
    <message>
        <source>no pool and no node is set that can be used</source>
        <translation>لم يُضبط مجمَّع ولا عقدة صالحان للاستعمال</translation>
    </message>
    <message>
        <source>no thermometer has answered yet; heating only against frost</source>
        <translation>لم يُجب أي ميزان حرارة بعد؛ تدفئة ضد الصقيع فقط</translation>
    </message>
    <message>
        <source>nobody used this PC for {hours}; press Heat to go on</source>
        <translation>لم يستعمل أحد هذا الحاسوب منذ {hours}؛ اضغط «تدفئة» للمتابعة</translation>
    </message>
    <message>
        <source>nobody uses the PC</source>
        <translation>لا أحد يستعمل الحاسوب</translation>
    </message>
    <message>
        <source>not heating, because no thermometer has answered yet</source>
        <translation>لا تدفئة، لأن أي ميزان حرارة لم يُجب بعد</translation>
    </message>
    <message>
        <source>not heating, because the thermometer is silent</source>
        <translation>لا تدفئة، لأن ميزان الحرارة صامت</translation>
    </message>
    <message>
        <source>nothing tells whether you use the PC</source>
        <translation>لا شيء يخبر هل تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>of unknown height</source>
        <translation>ذات الارتفاع المجهول</translation>
    </message>
    <message>
        <source>room model</source>
        <translation>نموذج الغرفة</translation>
    </message>
    <message>
        <source>the PC has just woken up</source>
        <translation>الحاسوب استيقظ للتو</translation>
    </message>
    <message>
        <source>the PC is on battery</source>
        <translation>الحاسوب يعمل على البطارية</translation>
    </message>
    <message>
        <source>the PC is on battery and its charge is not known</source>
        <translation>الحاسوب يعمل على البطارية وشحنها غير معروف</translation>
    </message>
    <message>
        <source>the battery charges first: {charge} of {wanted}</source>
        <translation>البطارية تُشحن أولاً: {charge} من {wanted}</translation>
    </message>
    <message>
        <source>the battery is at {charge}, less than {least}</source>
        <translation>البطارية عند {charge}، دون {least}</translation>
    </message>
    <message>
        <source>the boost is over</source>
        <translation>انتهت الدفعة</translation>
    </message>
    <message>
        <source>the constant power is set to 0</source>
        <translation>القدرة الثابتة مضبوطة على 0</translation>
    </message>
    <message>
        <source>the devices are measured</source>
        <translation>تُقاس الأجهزة</translation>
    </message>
    <message>
        <source>the first hashes are on their way</source>
        <translation>أولى التجزئات في الطريق</translation>
    </message>
    <message>
        <source>the heater&apos;s control does not answer</source>
        <translation>التحكّم في المدفأة لا يستجيب</translation>
    </message>
    <message>
        <source>the miner starts</source>
        <translation>المعدِّن يبدأ</translation>
    </message>
    <message>
        <source>the miner stopped by itself and is started again</source>
        <translation>توقّف المعدِّن من نفسه ويُعاد تشغيله</translation>
    </message>
    <message>
        <source>the miner stopped too often; press Heat to try again</source>
        <translation>توقّف المعدِّن مرات كثيرة؛ اضغط «تدفئة» للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>the miner went on working after it was told to stop</source>
        <translation>واصل المعدِّن العمل بعد أن أُمر بالتوقف</translation>
    </message>
    <message>
        <source>the outlet allows {limit} in all</source>
        <translation>المقبس يسمح بـ {limit} في المجموع</translation>
    </message>
    <message>
        <source>the pool does not answer: {words}</source>
        <translation>المجمَّع لا يجيب: {words}</translation>
    </message>
    <message>
        <source>the pool refused: {words}</source>
        <translation>رفض المجمَّع: {words}</translation>
    </message>
    <message>
        <source>the program started</source>
        <translation>بدأ البرنامج</translation>
    </message>
    <message>
        <source>the room is above {limit}</source>
        <translation>الغرفة فوق {limit}</translation>
    </message>
    <message>
        <source>the room is warm enough</source>
        <translation>الغرفة دافئة بما يكفي</translation>
    </message>
    <message>
        <source>the room is {below} below target</source>
        <translation>الغرفة دون المطلوب بمقدار {below}</translation>
    </message>
    <message>
        <source>the room temperature is not known: heating carefully</source>
        <translation>حرارة الغرفة غير معروفة: تدفئة بحذر</translation>
    </message>
    <message>
        <source>the room thermometer has said nothing since the PC woke up</source>
        <translation>ميزان حرارة الغرفة لم يقل شيئاً منذ استيقظ الحاسوب</translation>
    </message>
    <message>
        <source>the room thermometer said {room}, which cannot be</source>
        <translation>قال ميزان حرارة الغرفة {room}، وهذا غير ممكن</translation>
    </message>
    <message>
        <source>the target is {setpoint} now ({why})</source>
        <translation>المطلوب الآن {setpoint} ({why})</translation>
    </message>
    <message>
        <source>the temperature of {device} is not known any more</source>
        <translation>لم تعد حرارة {device} معروفة</translation>
    </message>
    <message>
        <source>the thermometer has been silent for hours; heating only against frost</source>
        <translation>ميزان الحرارة صامت منذ ساعات؛ تدفئة ضد الصقيع فقط</translation>
    </message>
    <message>
        <source>the thermometer is silent; by what is known of the room it needs no heat now</source>
        <translation>ميزان الحرارة صامت؛ وبحسب المعروف عن الغرفة لا تحتاج إلى تدفئة الآن</translation>
    </message>
    <message>
        <source>the thermometer is silent; going on as before for a quarter of an hour</source>
        <translation>ميزان الحرارة صامت؛ متابعة كما سبق مدة ربع ساعة</translation>
    </message>
    <message>
        <source>the thermometer is silent; heating carefully by what is known of the room</source>
        <translation>ميزان الحرارة صامت؛ تدفئة بحذر بحسب المعروف عن الغرفة</translation>
    </message>
    <message>
        <source>the thermometer jumped faster than a room can; it is not believed</source>
        <translation>ميزان الحرارة قفز أسرع مما يمكن لغرفة؛ لا يُؤخذ به</translation>
    </message>
    <message>
        <source>the time that you asked for is over</source>
        <translation>انتهى الوقت الذي طلبتَه</translation>
    </message>
    <message>
        <source>the week plan is empty: the dial counts</source>
        <translation>الخطة الأسبوعية فارغة: القرص هو المعتمد</translation>
    </message>
    <message>
        <source>typed in at {time}</source>
        <translation>كُتبت في {time}</translation>
    </message>
    <message>
        <source>until you resume</source>
        <translation>حتى تتابع</translation>
    </message>
    <message>
        <source>warming up for {setpoint} at {time}</source>
        <translation>تدفئة لبلوغ {setpoint} في {time}</translation>
    </message>
    <message>
        <source>you asked for a boost</source>
        <translation>طلبتَ دفعة</translation>
    </message>
    <message>
        <source>you asked for heat for {duration}</source>
        <translation>طلبتَ التدفئة مدة {duration}</translation>
    </message>
    <message>
        <source>you asked for heat until it is warm</source>
        <translation>طلبتَ التدفئة حتى الدفء</translation>
    </message>
    <message>
        <source>you asked for heat until {time}</source>
        <translation>طلبتَ التدفئة حتى {time}</translation>
    </message>
    <message>
        <source>you asked for it until {time}</source>
        <translation>طلبتَ ذلك حتى {time}</translation>
    </message>
    <message>
        <source>you have not agreed yet that this PC may mine</source>
        <translation>لم توافق بعد على أن يعدِّن هذا الحاسوب</translation>
    </message>
    <message>
        <source>you switched heating off</source>
        <translation>أوقفتَ التدفئة</translation>
    </message>
    <message>
        <source>you switched heating on</source>
        <translation>شغّلتَ التدفئة</translation>
    </message>
    <message>
        <source>you use the PC</source>
        <translation>أنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>{what} until {date}</source>
        <translation>{what} حتى {date}</translation>
    </message>
    <message>
        <source>{what} until {date}, {time}</source>
        <translation>{what} حتى {date}، {time}</translation>
    </message>
    <message>
        <source>{what} until {time}</source>
        <translation>{what} حتى {time}</translation>
    </message>
    <message>
        <source>{why} The limits for use and absence cannot follow it: the PC counts as in use.</source>
        <translation>{why} لا يستطيع حدّا الاستعمال والغياب اتّباع ذلك: يُعدّ الحاسوب مستعمَلاً.</translation>
    </message>
    <message>
        <source>{why} The limits for use and absence cannot follow it: the PC counts as not in use.</source>
        <translation>{why} لا يستطيع حدّا الاستعمال والغياب اتّباع ذلك: يُعدّ الحاسوب غير مستعمَل.</translation>
    </message>
    <message>
        <source>{why} The list of programs in the settings does nothing here.</source>
        <translation>{why} قائمة البرامج في الإعدادات بلا أثر هنا.</translation>
    </message>
    <message>
        <source>{why} The setting for it does nothing here; name the programs in the settings instead.</source>
        <translation>{why} الإعداد الخاص بذلك بلا أثر هنا؛ سمِّ البرامج في الإعدادات بدلاً منه.</translation>
    </message>
    <message>
        <source>{why}, which allows {limit}</source>
        <translation>{why}، وهذا يسمح بـ {limit}</translation>
    </message>
    <message>
        <source>{device} is at {degrees}</source>
        <translation>{device} عند {degrees}</translation>
    </message>
    <message>
        <source>the thermometer stands still and is not believed; heating carefully</source>
        <translation>ميزان الحرارة لا يتحرك ولا يُؤخذ به؛ تدفئة بحذر</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{first}: {second}</source>
        <translation>{first}: {second}</translation>
    </message>
    <message>
        <source>{how} Calibrated against your meter on {date}.</source>
        <translation>{how} عويرت بعدّادك في {date}.</translation>
    </message>
    <message>
        <source>{newest} ({count} such blocks)</source>
        <translation>{newest} (عدد هذه الكتل: {count})</translation>
    </message>
    <message>
        <source>{number} thermometers</source>
        <translation>{number} من موازين الحرارة</translation>
    </message>
    <message>
        <source>{placement} of the power at the wall reaches the room, as declared.</source>
        <translation>يصل {placement} من القدرة عند المقبس إلى الغرفة، كما صُرِّح.</translation>
    </message>
    <message>
        <source>{program} runs</source>
        <translation>البرنامج {program} يعمل</translation>
    </message>
    <message>
        <source>{source} says {plug}, but processor and cards alone draw {parts}: it does not measure this PC, and is left out.</source>
        <translation>يقول {source} إن القدرة {plug}، لكن المعالج وبطاقات الرسوم وحدها تسحب {parts}: فهو لا يقيس هذا الحاسوب، وقد استُبعد.</translation>
    </message>
    <message>
        <source>{thermometer} has not moved for {time} while the others did.</source>
        <translation>لم يتحرك {thermometer} منذ {time} بينما تحركت البقية.</translation>
    </message>
    <message>
        <source>{thermometer} has said nothing new for too long.</source>
        <translation>لم يقل {thermometer} شيئاً جديداً منذ مدة طويلة جداً.</translation>
    </message>
    <message>
        <source>{thermometer} is {difference} away from what counts, and is left out.</source>
        <translation>يبعد {thermometer} بمقدار {difference} عن القيمة المعتمدة، وقد استُبعد.</translation>
    </message>
    <message>
        <source>{thermometer} jumped faster than a room can. It is believed again when it is back, after a day, or when you reset the faults.</source>
        <translation>قفز {thermometer} أسرع مما يمكن لغرفة. يُؤخذ به ثانيةً حين يعود، أو بعد يوم، أو حين تعيد ضبط الأعطال.</translation>
    </message>
    <message>
        <source>{thermometer} jumped to {value}; it counts again after ten steady minutes.</source>
        <translation>قفز {thermometer} إلى {value}؛ يُعتمد ثانيةً بعد عشر دقائق من الثبات.</translation>
    </message>
    <message>
        <source>{thermometer} said {value}, which cannot be; it counts again after ten good minutes.</source>
        <translation>قال {thermometer} {value}، وهذا غير ممكن؛ يُعتمد ثانيةً بعد عشر دقائق سليمة.</translation>
    </message>
    <message>
        <source>{thermometer} stands still although the room was heated: power is limited until it moves.</source>
        <translation>لا يتحرك {thermometer} مع أن الغرفة دُفِّئت: القدرة محدودة حتى يتحرك.</translation>
    </message>
    <message>
        <source>{what} ({words})</source>
        <translation>{what} ({words})</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>File name:</source>
        <translation>اسم الملف:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع الملفات:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>ابحث في:</translation>
    </message>
    <message>
        <source>no file can have this name there</source>
        <translation>لا يمكن لملف أن يحمل هذا الاسم هناك</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>لا يوجد مجلد كهذا</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>التجزئات</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>حرارة إلى الغرفة</translation>
    </message>
    <message>
        <source>Hours of heating</source>
        <translation>ساعات التدفئة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Room, mean</source>
        <translation>الغرفة، متوسط</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>The history cannot be opened ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>تعذّر فتح السجل ({problem}). تستمر التدفئة، وتتسع الذاكرة لساعة.</translation>
    </message>
    <message>
        <source>The history cannot be written ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>تعذّرت كتابة السجل ({problem}). تستمر التدفئة، وتتسع الذاكرة لساعة.</translation>
    </message>
    <message>
        <source>The history is of a newer version of the program. It is kept as {name}; a new one was begun.</source>
        <translation>السجل من إصدار أحدث من البرنامج. حُفظ باسم {name} وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as {name}; a new one was begun.</source>
        <translation>كان السجل تالفاً. حُفظ باسم {name} وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read was taken over; the damaged file is kept as {name}.</source>
        <translation>كان السجل تالفاً. نُقل منه ما أمكنت قراءته، وحُفظ الملف التالف باسم {name}.</translation>
    </message>
    <message>
        <source>The history was taken away while the program ran; a new one was begun.</source>
        <translation>أُزيل السجل والبرنامج يعمل؛ وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history&apos;s file is another program&apos;s. It is kept as {name}; a new history was begun.</source>
        <translation>ملف السجل يخص برنامجاً آخر. حُفظ باسم {name} وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>The history&apos;s file was empty; a new history was begun.</source>
        <translation>كان ملف السجل فارغاً؛ وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>What the program had learned could not be read at its start. That is kept; what this run learns is not.</source>
        <translation>تعذّرت عند البدء قراءة ما تعلّمه البرنامج. ذاك محفوظ، أما ما يتعلّمه هذا التشغيل فلا يُحفظ.</translation>
    </message>
    <message>
        <source>a folder is in its place</source>
        <translation>في مكانه مجلد</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>يستعمله برنامج آخر</translation>
    </message>
    <message>
        <source>nothing may be written there</source>
        <translation>الكتابة هناك غير مسموحة</translation>
    </message>
    <message>
        <source>of it mining</source>
        <translation>منها للتعدين</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the name of its folder is too long</source>
        <translation>اسم مجلده طويل جداً</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>A test network&apos;s coins are worth nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>عملات شبكة الاختبار لا قيمة لها. لو ذهب هذا العمل إلى بيتكوين: {sat} في المتوسط، تقديراً.</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>في سكون</translation>
    </message>
    <message>
        <source>At {hashrate} this PC would find a block once in about {years}.</source>
        <translation>بمعدل {hashrate} يجد هذا الحاسوب كتلة مرة كل {years} تقريباً.</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>العودة إلى الخطة</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Chance this year: {chance}. A pool pays the same on average, only more evenly.</source>
        <translation>الاحتمال هذه السنة: {chance}. والمجمَّع يدفع القدر نفسه في المتوسط، لكن بانتظام أكثر.</translation>
    </message>
    <message>
        <source>Constant {power}</source>
        <translation>ثابت {power}</translation>
    </message>
    <message>
        <source>End the boost</source>
        <translation>إنهاء الدفعة</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>بطاقة الرسوم</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>حرارة إلى الغرفة</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>يدفّئ</translation>
    </message>
    <message>
        <source>How long this PC would need for a block is known once its hashrate is.</source>
        <translation>يُعرف كم يحتاج هذا الحاسوب لكتلة حين يُعرف معدل تجزئته.</translation>
    </message>
    <message>
        <source>It goes away by itself when it is over.</source>
        <translation>يزول من نفسه حين ينتهي.</translation>
    </message>
    <message>
        <source>It waits for you: press “Go on” when it is dealt with.</source>
        <translation>ينتظرك: اضغط «تابِع» بعد معالجته.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Net, mining</source>
        <translation>الصافي من التعدين</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>الشبكة في {date}، الكتلة {height}، الصعوبة {difficulty}</translation>
    </message>
    <message>
        <source>No facts about the bitcoin network</source>
        <translation>لا معلومات عن شبكة بيتكوين</translation>
    </message>
    <message>
        <source>No sensor: modelled</source>
        <translation>لا حسّاس: تقدير</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>PC itself {baseline} + mining {mining}</source>
        <translation>الحاسوب {baseline} + التعدين {mining}</translation>
    </message>
    <message>
        <source>Pause 1 h</source>
        <translation>توقّف ساعة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>القدرة عند المقبس</translation>
    </message>
    <message>
        <source>Room now</source>
        <translation>الغرفة الآن</translation>
    </message>
    <message>
        <source>Room now · {source}</source>
        <translation>الغرفة الآن · {source}</translation>
    </message>
    <message>
        <source>Room: not known yet</source>
        <translation>الغرفة: غير معروفة بعد</translation>
    </message>
    <message>
        <source>Shares accepted {accepted} · rejected {rejected} · stale {stale} · {hashes} hashed today</source>
        <translation>حصص مقبولة {accepted} · مرفوضة {rejected} · متأخرة {stale} · حُسب اليوم {hashes}</translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>غرفة محاكاة</translation>
    </message>
    <message>
        <source>Since {time}. {ends}</source>
        <translation>منذ {time}. {ends}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>المطلوب {target}</translation>
    </message>
    <message>
        <source>The practice network pays nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>شبكة التدريب لا تدفع شيئاً. لو ذهب هذا العمل إلى بيتكوين: {sat} في المتوسط، تقديراً.</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
    <message>
        <source>Your own node takes blocks, no shares · {hashes} hashed today</source>
        <translation>عقدتك الخاصة تقبل كتلاً لا حصصاً · حُسب اليوم {hashes}</translation>
    </message>
    <message>
        <source>best share {best}</source>
        <translation>أفضل حصة {best}</translation>
    </message>
    <message>
        <source>best share {best} · luckier than {percent} of such days</source>
        <translation>أفضل حصة {best} · أوفر حظاً من {percent} من أيام مثله</translation>
    </message>
    <message>
        <source>block {difficulty}</source>
        <translation>كتلة {difficulty}</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>earning 0, practice network</source>
        <translation>يكسب 0، شبكة التدريب</translation>
    </message>
    <message>
        <source>earning 0, test network</source>
        <translation>يكسب 0، شبكة اختبار</translation>
    </message>
    <message>
        <source>earns {fraction} of its cost</source>
        <translation>يكسب {fraction} من تكلفته</translation>
    </message>
    <message>
        <source>network</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>no share yet today</source>
        <translation>لا حصة اليوم بعد</translation>
    </message>
    <message>
        <source>no version rolling: {why}</source>
        <translation>لا تدوير لرقم الإصدار: {why}</translation>
    </message>
    <message>
        <source>no work: nothing is mined</source>
        <translation>لا عمل: لا يُعدَّن شيء</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>on average, over very many years</source>
        <translation>في المتوسط، على مدى سنين كثيرة جداً</translation>
    </message>
    <message>
        <source>practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>practice network: only the cost is real</source>
        <translation>شبكة التدريب: التكلفة وحدها حقيقية</translation>
    </message>
    <message>
        <source>price or power is not known</source>
        <translation>السعر أو القدرة غير معروف</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>التعرفة</translation>
    </message>
    <message>
        <source>test network: only the cost is real</source>
        <translation>شبكة اختبار: التكلفة وحدها حقيقية</translation>
    </message>
    <message>
        <source>typical best for that: {typical}</source>
        <translation>الأفضل المعتاد لذلك: {typical}</translation>
    </message>
    <message>
        <source>waiting to try again</source>
        <translation>ينتظر للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>what the PC takes is not known</source>
        <translation>ما يسحبه الحاسوب غير معروف</translation>
    </message>
    <message>
        <source>{duty} duty</source>
        <translation>نسبة تشغيل {duty}</translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation>{first} (و{count} أخرى)</translation>
    </message>
    <message>
        <source>{heat} today</source>
        <translation>{heat} اليوم</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
    <message>
        <source>{now}, then {next}</source>
        <translation>{now}، ثم {next}</translation>
    </message>
    <message>
        <source>{now}, {next} from {time}</source>
        <translation>{now}، ثم {next} من {time}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{threads} of {all} threads</source>
        <translation>{threads} من {all} خيطاً</translation>
    </message>
    <message>
        <source>≈ {income}, on average</source>
        <translation>≈ {income} في المتوسط</translation>
    </message>
</context>
<context>
    <name>hosts</name>
    <message>
        <source>A small pool of the program&apos;s own: real hashes, no income.</source>
        <translation>مجمَّع صغير للبرنامج نفسه: تجزئات حقيقية بلا دخل.</translation>
    </message>
    <message>
        <source>Carries the connections to pools, as you set it.</source>
        <translation>يحمل الاتصالات إلى المجمَّعات كما ضبطته.</translation>
    </message>
    <message>
        <source>Every few seconds to minutes, as you set it</source>
        <translation>كل بضع ثوانٍ إلى دقائق، كما تضبطه</translation>
    </message>
    <message>
        <source>Every {time}</source>
        <translation>كل {time}</translation>
    </message>
    <message>
        <source>Fetches block templates from your own node and hands in blocks.</source>
        <translation>يجلب قوالب الكتل من عقدتك الخاصة ويسلّم الكتل.</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares, under the user name that you entered.</source>
        <translation>يجلب العمل ويسلّم الحصص باسم المستخدم الذي أدخلته.</translation>
    </message>
    <message>
        <source>Never leaves this PC.</source>
        <translation>لا يغادر هذا الحاسوب أبداً.</translation>
    </message>
    <message>
        <source>One connection while it mines</source>
        <translation>اتصال واحد أثناء التعدين</translation>
    </message>
    <message>
        <source>One connection while the program runs</source>
        <translation>اتصال واحد ما دام البرنامج يعمل</translation>
    </message>
    <message>
        <source>Only while those before it in the list give no work.</source>
        <translation>فقط حين لا يعطي ما قبله في القائمة عملاً.</translation>
    </message>
    <message>
        <source>Outdoor temperature and sun. It is told your place, rounded to about 10 km.</source>
        <translation>الحرارة في الخارج والشمس. تُخبَر الخدمة بموقعك مقرَّباً إلى نحو 10 كم.</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>Reads a sensor of your list. Nothing is ever switched.</source>
        <translation>يقرأ حسّاساً من قائمتك. لا يُشغَّل شيء ولا يُطفأ أبداً.</translation>
    </message>
    <message>
        <source>Reads entities of your list, with the token that you gave.</source>
        <translation>يقرأ كيانات من قائمتك برمز الوصول الذي أعطيته.</translation>
    </message>
    <message>
        <source>Sensors of your list speak through it.</source>
        <translation>تتحدث عبره حسّاسات من قائمتك.</translation>
    </message>
    <message>
        <source>Through the proxy.</source>
        <translation>عبر الخادم الوكيل.</translation>
    </message>
    <message>
        <source>Twice an hour at most</source>
        <translation>مرتين في الساعة على الأكثر</translation>
    </message>
    <message>
        <source>Weather service (Open-Meteo)</source>
        <translation>خدمة الطقس (Open-Meteo)</translation>
    </message>
    <message>
        <source>With every connection to a pool</source>
        <translation>مع كل اتصال بمجمَّع</translation>
    </message>
    <message>
        <source>Your Home Assistant</source>
        <translation>برنامج Home Assistant لديك</translation>
    </message>
    <message>
        <source>Your MQTT broker</source>
        <translation>وسيط MQTT لديك</translation>
    </message>
    <message>
        <source>Your node</source>
        <translation>عقدتك</translation>
    </message>
    <message>
        <source>Your pool</source>
        <translation>مجمَّعك</translation>
    </message>
    <message>
        <source>Your pool or node</source>
        <translation>مجمَّعك أو عقدتك</translation>
    </message>
    <message>
        <source>Your proxy</source>
        <translation>خادمك الوكيل</translation>
    </message>
    <message>
        <source>Your sensor “{name}”</source>
        <translation>حسّاسك «{name}»</translation>
    </message>
    <message>
        <source>Your sensors in the network</source>
        <translation>حسّاساتك في الشبكة</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Actions</source>
        <translation>حالات التشغيل</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>في سكون</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>يدفّئ</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>التشغيل والإيقاف</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>الحرارات المطلوبة</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>A radiator already holds this room at about {held}: of the last {days} days’ {total}, about {part} only took its place. The program does not fight it: it adds only what your target lacks.</source>
        <translation>مشعّ يثبّت هذه الغرفة أصلاً على نحو {held}: من {total} في الأيام الأخيرة ({days}) حلّ نحو {part} محلّ حرارته فقط. البرنامج لا ينافسه: يضيف ما ينقص عن المطلوب فقط.</translation>
    </message>
    <message>
        <source>A radiator held the room all the time: its temperature tells nothing about the heat loss.</source>
        <translation>ثبّت مشعّ حرارة الغرفة طوال الوقت: حرارتها لا تخبر شيئاً عن الفقد الحراري.</translation>
    </message>
    <message>
        <source>Accepted: a day ahead it is off by {error}, what was in force by {before}.</source>
        <translation>مقبول: خطؤه لليوم التالي {error}، وخطأ ما كان سارياً {before}.</translation>
    </message>
    <message>
        <source>Learned from {days} days; the error of a day ahead is {error}.</source>
        <translation>متعلَّم من {days} من الأيام؛ الخطأ لليوم التالي {error}.</translation>
    </message>
    <message>
        <source>No room that is built like one explains these data.</source>
        <translation>لا غرفة معقولة البناء تفسّر هذه البيانات.</translation>
    </message>
    <message>
        <source>Not accepted: a day ahead it is off by {error}, what is in force by {before}; that is not at least 10 % and 0.05 K better.</source>
        <translation>غير مقبول: خطؤه لليوم التالي {error}، وخطأ الساري {before}؛ وهذا ليس أفضل بـ 10 % و ⁦0.05 K⁩ على الأقل.</translation>
    </message>
    <message>
        <source>Not accepted: the heat loss is known to {sigma} only. Days with different weather, or with more and less heat, would tell it.</source>
        <translation>غير مقبول: الفقد الحراري معروف بدقة {sigma} فقط. أيام ذات طقس مختلف، أو بتدفئة أكثر وأقل، تكشفه.</translation>
    </message>
    <message>
        <source>Not accepted: the heat loss is known to {sigma} only. If nothing else heats this room, say so: then it is known better.</source>
        <translation>غير مقبول: الفقد الحراري معروف بدقة {sigma} فقط. إن لم تكن في هذه الغرفة تدفئة أخرى فاذكر ذلك: يُعرف عندئذ بدقة أفضل.</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: a thermometer in the room is needed (a typed-in value is not enough).</source>
        <translation>لا شيء للتعلّم منه بعد: يلزم ميزان حرارة في الغرفة (القيمة المكتوبة لا تكفي).</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: the heat of this PC is not known.</source>
        <translation>لا شيء للتعلّم منه بعد: حرارة هذا الحاسوب غير معروفة.</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: the outdoor temperature is only declared. Switch the weather on or add a sensor outside.</source>
        <translation>لا شيء للتعلّم منه بعد: الحرارة في الخارج مصرَّح بها فقط. فعِّل الطقس أو أضف حسّاساً في الخارج.</translation>
    </message>
    <message>
        <source>Still learning, day {day} of about {needed}.</source>
        <translation>ما زال يتعلّم، اليوم {day} من نحو {needed}.</translation>
    </message>
    <message>
        <source>Still learning, {days} days so far. {why}</source>
        <translation>ما زال يتعلّم، الأيام حتى الآن: {days}. {why}</translation>
    </message>
    <message>
        <source>The declared room is in force; learning goes on.</source>
        <translation>الغرفة المصرَّح بها هي السارية؛ والتعلّم مستمر.</translation>
    </message>
    <message>
        <source>The fit could not be started; it is tried again the next night.</source>
        <translation>تعذّر بدء التعلّم؛ تُعاد المحاولة في الليلة التالية.</translation>
    </message>
    <message>
        <source>The fit ended without an answer; it is tried again the next night.</source>
        <translation>انتهى التعلّم بلا جواب؛ تُعاد المحاولة في الليلة التالية.</translation>
    </message>
    <message>
        <source>The fit gave no usable answer; it is tried again the next night.</source>
        <translation>لم يعطِ التعلّم جواباً صالحاً؛ تُعاد المحاولة في الليلة التالية.</translation>
    </message>
    <message>
        <source>The fit took too long and was ended; it is tried again the next night.</source>
        <translation>طال التعلّم أكثر مما يجب فأُنهي؛ تُعاد المحاولة في الليلة التالية.</translation>
    </message>
    <message>
        <source>The history could not be read for a fit; it is tried again the next night.</source>
        <translation>تعذّرت قراءة السجل للتعلّم؛ تُعاد المحاولة في الليلة التالية.</translation>
    </message>
    <message>
        <source>The room hardly changed in these days: nothing can be told apart.</source>
        <translation>لم تكد الغرفة تتغيّر في هذه الأيام: لا يمكن التمييز بين شيء وآخر.</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>If this work went to bitcoin, on average. {facts}.</source>
        <translation>لو ذهب هذا العمل إلى بيتكوين، في المتوسط. {facts}.</translation>
    </message>
    <message>
        <source>Known in US dollars only: {income}. To see it in {currency}, set what one US dollar costs in Settings, Money.</source>
        <translation>معروف بالدولار الأمريكي فقط: {income}. لتراه بعملة {currency}، حدّد سعر الدولار في الإعدادات، المال.</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>الشبكة في {date}، الكتلة {height}، الصعوبة {difficulty}</translation>
    </message>
    <message>
        <source>No price of bitcoin is known.</source>
        <translation>سعر بيتكوين غير معروف.</translation>
    </message>
    <message>
        <source>On average, at the price of that day. {facts}.</source>
        <translation>في المتوسط، بسعر ذلك اليوم. {facts}.</translation>
    </message>
    <message>
        <source>On average. {facts}.</source>
        <translation>في المتوسط. {facts}.</translation>
    </message>
    <message>
        <source>The hashrate is not known yet: its window fills.</source>
        <translation>معدل التجزئة غير معروف بعد: نافذته تمتلئ.</translation>
    </message>
    <message>
        <source>The payout address is one of a test network, whose coins are worth nothing.</source>
        <translation>عنوان الدفع من شبكة اختبار لا قيمة لعملاتها.</translation>
    </message>
    <message>
        <source>The power that mining adds is not known.</source>
        <translation>القدرة التي يضيفها التعدين غير معروفة.</translation>
    </message>
    <message>
        <source>The practice network runs on this PC and pays nothing.</source>
        <translation>تعمل شبكة التدريب على هذا الحاسوب ولا تدفع شيئاً.</translation>
    </message>
    <message>
        <source>What it earns less what it costs.</source>
        <translation>ما يكسبه ناقص ما يكلّفه.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{power} for 24 hours at {tariff}.</source>
        <translation>{power} مدة 24 ساعة بسعر {tariff}.</translation>
    </message>
    <message>
        <source>{price} Your rate: {rate} {currency} per US dollar.</source>
        <translation>{price} سعرك: {rate} {currency} لكل دولار أمريكي.</translation>
    </message>
</context>
<context>
    <name>mqtt</name>
    <message>
        <source>connected to the MQTT broker</source>
        <translation>متصل بوسيط MQTT</translation>
    </message>
    <message>
        <source>connecting to the MQTT broker</source>
        <translation>جارٍ الاتصال بوسيط MQTT</translation>
    </message>
    <message>
        <source>no MQTT broker answers at {place}</source>
        <translation>لا وسيط MQTT يجيب في {place}</translation>
    </message>
    <message>
        <source>no MQTT broker is set</source>
        <translation>لم يُضبط وسيط MQTT</translation>
    </message>
    <message>
        <source>not connected to the MQTT broker: nothing uses it</source>
        <translation>غير متصل بوسيط MQTT: لا شيء يستعمله</translation>
    </message>
    <message>
        <source>the MQTT broker does not let us read the topic “{topic}”</source>
        <translation>وسيط MQTT لا يسمح لنا بقراءة الموضوع «{topic}»</translation>
    </message>
    <message>
        <source>the MQTT broker refuses this user name or password</source>
        <translation>وسيط MQTT يرفض اسم المستخدم هذا أو كلمة المرور</translation>
    </message>
    <message>
        <source>the MQTT broker refuses us (code {code})</source>
        <translation>وسيط MQTT يرفضنا (الرمز {code})</translation>
    </message>
    <message>
        <source>the MQTT broker wants a user name and a password</source>
        <translation>وسيط MQTT يطلب اسم مستخدم وكلمة مرور</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate does not come from the authority in {path}</source>
        <translation>شهادة الوسيط ليست صادرة عن جهة التوثيق في {path}</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate has expired</source>
        <translation>انتهت صلاحية شهادة الوسيط</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate is for another name than {host}</source>
        <translation>شهادة الوسيط لاسم آخر غير {host}</translation>
    </message>
    <message>
        <source>the connection to the MQTT broker was lost; it is tried again</source>
        <translation>انقطع الاتصال بوسيط MQTT؛ تُعاد المحاولة</translation>
    </message>
    <message>
        <source>the file of the certificate authority, {path}, cannot be used ({reason})</source>
        <translation>تعذّر استعمال ملف جهة التوثيق {path} ({reason})</translation>
    </message>
    <message>
        <source>the password of the MQTT broker is needed</source>
        <translation>كلمة مرور وسيط MQTT مطلوبة</translation>
    </message>
    <message>
        <source>there is no host named {host}</source>
        <translation>لا مضيف باسم {host}</translation>
    </message>
    <message>
        <source>this computer does not know the authority that signed the broker&apos;s certificate; name its file in the settings</source>
        <translation>لا يعرف هذا الحاسوب جهة التوثيق التي وقّعت شهادة الوسيط؛ حدّد ملفها في الإعدادات</translation>
    </message>
    <message>
        <source>{place} cannot be reached ({reason})</source>
        <translation>لا يمكن بلوغ {place} ({reason})</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>لا يجيب {place}</translation>
    </message>
    <message>
        <source>{place} does not speak TLS</source>
        <translation>لا يدعم {place} بروتوكول TLS</translation>
    </message>
    <message>
        <source>{place} ends the connection at once</source>
        <translation>ينهي {place} الاتصال فوراً</translation>
    </message>
    <message>
        <source>{place} ends the connection at once: does this port want TLS?</source>
        <translation>ينهي {place} الاتصال فوراً: هل يتطلب هذا المنفذ TLS؟</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>As you set it.</source>
        <translation>كما ضبطته.</translation>
    </message>
    <message>
        <source>Computed from a model, not measured.</source>
        <translation>محسوب من نموذج، غير مَقيس.</translation>
    </message>
    <message>
        <source>Computed from facts of a certain date, not from today&apos;s.</source>
        <translation>محسوب من معلومات تاريخ معيّن لا من معلومات اليوم.</translation>
    </message>
    <message>
        <source>Invented by the simulation.</source>
        <translation>اختلقته المحاكاة.</translation>
    </message>
    <message>
        <source>Measured some time ago; no newer value has arrived.</source>
        <translation>قيس منذ مدة؛ لم تصل قيمة أحدث.</translation>
    </message>
    <message>
        <source>Nobody knows this number yet.</source>
        <translation>لا أحد يعرف هذا الرقم بعد.</translation>
    </message>
    <message>
        <source>Read from a sensor.</source>
        <translation>مقروء من حسّاس.</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>مؤرَّخ</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>مصرَّح به</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>مَقيس</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>تقدير</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>مجهول</translation>
    </message>
</context>
<context>
    <name>room</name>
    <message>
        <source>A room&apos;s temperature lies between {low} and {high}.</source>
        <translation>حرارة الغرفة تقع بين {low} و {high}.</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the mean of the last day.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة نحو {gain} ({low}–{high}) فوق متوسط اليوم الأخير.</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over the mean of the last day.</source>
        <translation>بكامل القدرة تكسب هذه الغرفة ما بين {low} و {high} فوق متوسط اليوم الأخير.</translation>
    </message>
    <message>
        <source>Error over days that the fit did not see</source>
        <translation>الخطأ في أيام لم يطّلع عليها التعلّم</translation>
    </message>
    <message>
        <source>Heat in air and walls</source>
        <translation>الحرارة في الهواء والجدران</translation>
    </message>
    <message>
        <source>Heat loss</source>
        <translation>الفقد الحراري</translation>
    </message>
    <message>
        <source>Last fit {day}, {time}: {result}</source>
        <translation>آخر تعلّم {day}، {time}: {result}</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>فترة التعلّم</translation>
    </message>
    <message>
        <source>Learning now …</source>
        <translation>جارٍ التعلّم…</translation>
    </message>
    <message>
        <source>Next: {target}, {day}, {time}.</source>
        <translation>التالي: {target}، {day}، {time}.</translation>
    </message>
    <message>
        <source>Other heat</source>
        <translation>حرارة أخرى</translation>
    </message>
    <message>
        <source>Target {target}.</source>
        <translation>المطلوب {target}.</translation>
    </message>
    <message>
        <source>The target is reached in {low} at the earliest.</source>
        <translation>تُبلَغ الحرارة المطلوبة خلال {low} على أقرب تقدير.</translation>
    </message>
    <message>
        <source>The target is reached in {low} to {high}.</source>
        <translation>تُبلَغ الحرارة المطلوبة خلال {low} إلى {high}.</translation>
    </message>
    <message>
        <source>Time constants</source>
        <translation>الثوابت الزمنية</translation>
    </message>
    <message>
        <source>What full power can do is not known yet.</source>
        <translation>ما تستطيعه القدرة الكاملة غير معروف بعد.</translation>
    </message>
    <message>
        <source>Window to the sun</source>
        <translation>نافذة نحو الشمس</translation>
    </message>
    <message>
        <source>as much sun as falls on so much ground</source>
        <translation>شمس بقدر ما يسقط على هذه المساحة من الأرض</translation>
    </message>
    <message>
        <source>how fast the air, and how slowly the walls follow</source>
        <translation>سرعة استجابة الهواء، وبطء استجابة الجدران</translation>
    </message>
    <message>
        <source>keeps the room one degree warmer than outside</source>
        <translation>يُبقي الغرفة أدفأ من الخارج بدرجة واحدة</translation>
    </message>
    <message>
        <source>people, devices, radiators, on average</source>
        <translation>الناس والأجهزة والمشعّات، في المتوسط</translation>
    </message>
    <message>
        <source>the room as declared: {error}</source>
        <translation>الغرفة كما صُرِّح بها: {error}</translation>
    </message>
    <message>
        <source>warms the whole room by one degree</source>
        <translation>يرفع حرارة الغرفة كلها درجة واحدة</translation>
    </message>
    <message>
        <source>{days} of usable readings</source>
        <translation>{days} من القراءات الصالحة</translation>
    </message>
    <message>
        <source>{day}: {loss}, error {error}</source>
        <translation>{day}: {loss}، الخطأ {error}</translation>
    </message>
    <message>
        <source>{fast} and {slow}</source>
        <translation>{fast} و {slow}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <source>{value} ± {sigma}</source>
        <translation>‏{value} ± {sigma}</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Heating ahead now: the room is to have {target} at {time}.</source>
        <translation>تدفئة مسبقة الآن: لتكون الغرفة على {target} في {time}.</translation>
    </message>
    <message>
        <source>Next: {target} at {time}</source>
        <translation>التالي: {target} في {time}</translation>
    </message>
    <message>
        <source>Next: {target} on {day} at {time}</source>
        <translation>التالي: {target} يوم {day} في {time}</translation>
    </message>
    <message>
        <source>Next: {target} tomorrow at {time}</source>
        <translation>التالي: {target} غداً في {time}</translation>
    </message>
    <message>
        <source>Nothing is learned of this room yet: the lead comes from what you declared.</source>
        <translation>لم يُتعلَّم شيء عن هذه الغرفة بعد: مهلة التدفئة المسبقة مأخوذة مما صرّحت به.</translation>
    </message>
    <message>
        <source>Target now {target}</source>
        <translation>المطلوب الآن {target}</translation>
    </message>
    <message>
        <source>Target now {target}: {why}</source>
        <translation>المطلوب الآن {target}: {why}</translation>
    </message>
    <message>
        <source>The control is set to constant power, so no target counts, not even the plan&apos;s.</source>
        <translation>التحكم مضبوط على قدرة ثابتة، فلا تسري حرارة مطلوبة، ولا حتى حرارة الخطة.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>آخر يوم يسبق أوّل يوم.</translation>
    </message>
    <message>
        <source>The week plan is off: the dial on the home page says what is wanted.</source>
        <translation>الخطة الأسبوعية متوقفة: القرص في الصفحة الرئيسية يحدّد المطلوب.</translation>
    </message>
    <message>
        <source>These days are over.</source>
        <translation>انقضت هذه الأيام.</translation>
    </message>
    <message>
        <source>These days overlap with another holiday: {days}.</source>
        <translation>تتداخل هذه الأيام مع عطلة أخرى: {days}.</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>‏{first} – {last}</translation>
    </message>
    <message>
        <source>{preset}, {target}</source>
        <translation>{preset}، {target}</translation>
    </message>
    <message>
        <source>{target}</source>
        <translation>{target}</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>The keyring did not take the password ({words}); it is kept until the program ends.</source>
        <translation>لم تقبل حلقة المفاتيح كلمة المرور ({words})؛ تبقى حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>The keyring does not answer; the password is kept until the program ends.</source>
        <translation>حلقة المفاتيح لا تجيب؛ تبقى كلمة المرور حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>This system has no keyring; the password is kept until the program ends.</source>
        <translation>ليس في هذا النظام حلقة مفاتيح؛ تبقى كلمة المرور حتى نهاية البرنامج.</translation>
    </message>
</context>
<context>
    <name>sensors</name>
    <message>
        <source>The battery does not say whether the PC is plugged in.</source>
        <translation>لا تقول البطارية هل الحاسوب موصول بالكهرباء.</translation>
    </message>
    <message>
        <source>The processor&apos;s energy counter may be read by root only: since 2020 Linux keeps it closed, as its fine steps can betray secrets of other programs (PLATYPUS, CVE-2020-8694). The power is modelled now. To let one group read it: sudo groupadd --system --force power; sudo usermod --append --groups power $USER; put the line {rule} into /etc/udev/rules.d/70-warmgui-power.rules; then restart the computer. Every program of that group can read the counter, so add nobody else.</source>
        <translation>لا يقرأ عدّاد طاقة المعالج إلا المدير: منذ 2020 يُبقيه لينكس مغلقاً لأن دقّته قد تفضح أسرار برامج أخرى (PLATYPUS, CVE-2020-8694). القدرة مقدَّرة الآن بنموذج. للسماح لمجموعة واحدة بقراءته: sudo groupadd --system --force power; sudo usermod --append --groups power $USER; ثم ضع السطر {rule} في /etc/udev/rules.d/70-warmgui-power.rules وأعد تشغيل الحاسوب. كل برنامج في تلك المجموعة يستطيع قراءة العدّاد، فلا تضف إليها أحداً غيرك.</translation>
    </message>
    <message>
        <source>A Shelly in your network: thermometer, plug or contact.</source>
        <translation>جهاز Shelly في شبكتك: ميزان حرارة أو مقبس ذكي أو حسّاس تلامس.</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>A device with the free firmware Tasmota.</source>
        <translation>جهاز بالبرنامج الثابت الحر Tasmota.</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>A file that another program writes the value into.</source>
        <translation>ملف يكتب فيه برنامج آخر القيمة.</translation>
    </message>
    <message>
        <source>A program of yours that prints the value.</source>
        <translation>برنامج لك يطبع القيمة.</translation>
    </message>
    <message>
        <source>A serial port that prints numbers, or the hidraw device of a TEMPer stick.</source>
        <translation>منفذ تسلسلي يطبع أرقاماً، أو جهاز hidraw لوحدة TEMPer.</translation>
    </message>
    <message>
        <source>A small radio thermometer: Xiaomi with open firmware, BTHome.</source>
        <translation>ميزان حرارة لاسلكي صغير: Xiaomi ببرنامج ثابت مفتوح، أو BTHome.</translation>
    </message>
    <message>
        <source>A thermometer on a USB or serial port.</source>
        <translation>ميزان حرارة على منفذ USB أو منفذ تسلسلي.</translation>
    </message>
    <message>
        <source>A topic of your MQTT broker, for example from zigbee2mqtt.</source>
        <translation>موضوع في وسيط MQTT لديك، مثلاً من zigbee2mqtt.</translation>
    </message>
    <message>
        <source>A whole number is wanted.</source>
        <translation>المطلوب عدد صحيح.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>An address that answers with JSON or a number.</source>
        <translation>عنوان يجيب بـ JSON أو برقم.</translation>
    </message>
    <message>
        <source>Away from the PC&apos;s warm air, from sun and windows. Of several the middle counts.</source>
        <translation>بعيداً عن هواء الحاسوب الدافئ وعن الشمس والنوافذ. من عدة موازين تُعتمد القيمة الوسطى.</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>بلوتوث</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>عنوان بلوتوث</translation>
    </message>
    <message>
        <source>Bluetooth does not work ({words})</source>
        <translation>بلوتوث لا يعمل ({words})</translation>
    </message>
    <message>
        <source>Bluetooth needs one more library: pip install {package}</source>
        <translation>يحتاج بلوتوث إلى مكتبة أخرى: ⁦pip install {package}⁩</translation>
    </message>
    <message>
        <source>Brokers want a user name with a password.</source>
        <translation>يطلب الوسيط اسم مستخدم مع كلمة المرور.</translation>
    </message>
    <message>
        <source>Cannot be</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>متصل.</translation>
    </message>
    <message>
        <source>Counts for open windows.</source>
        <translation>يُعتمد للنوافذ المفتوحة.</translation>
    </message>
    <message>
        <source>Counts for the power of this PC.</source>
        <translation>يُعتمد لقدرة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Counts for the room&apos;s temperature.</source>
        <translation>يُعتمد لحرارة الغرفة.</translation>
    </message>
    <message>
        <source>Counts for the sun.</source>
        <translation>يُعتمد للشمس.</translation>
    </message>
    <message>
        <source>Counts for the temperature outside.</source>
        <translation>يُعتمد للحرارة في الخارج.</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Empty, “Try it” only tries the broker.</source>
        <translation>إن تُرك فارغاً جرّب «جرّبه» الوسيط فقط.</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>أدخل عنوان Home Assistant.</translation>
    </message>
    <message>
        <source>Enter the host of the MQTT broker.</source>
        <translation>أدخل مضيف وسيط MQTT.</translation>
    </message>
    <message>
        <source>Enter the name or address of the broker.</source>
        <translation>أدخل اسم الوسيط أو عنوانه.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>من {low} إلى {high}.</translation>
    </message>
    <message>
        <source>Global radiation on the horizontal. It helps to learn the room.</source>
        <translation>الإشعاع الكلي على السطح الأفقي. يساعد على تعلّم الغرفة.</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>Home Assistant knows no entity “{entity}”</source>
        <translation>لا يعرف Home Assistant الكيان «{entity}»</translation>
    </message>
    <message>
        <source>Home Assistant refuses the token</source>
        <translation>يرفض Home Assistant رمز الوصول</translation>
    </message>
    <message>
        <source>Home Assistant says that it is {state}</source>
        <translation>يقول Home Assistant إن حالته {state}</translation>
    </message>
    <message>
        <source>In the shade. It comes before the weather service.</source>
        <translation>في الظل. له الأولوية على خدمة الطقس.</translation>
    </message>
    <message>
        <source>In your network.</source>
        <translation>في شبكتك.</translation>
    </message>
    <message>
        <source>In your network. One that sleeps on a battery speaks through MQTT instead.</source>
        <translation>في شبكتك. أما الجهاز الذي ينام على بطارية فيتحدث عبر MQTT.</translation>
    </message>
    <message>
        <source>It has said nothing yet. Some devices speak only every few minutes.</source>
        <translation>لم يقل شيئاً بعد. بعض الأجهزة لا تتحدث إلا كل بضع دقائق.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>مغلقة.</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>مفتوحة.</translation>
    </message>
    <message>
        <source>It is {age} old, which is too old to count.</source>
        <translation>عمر القيمة {age}، وهي أقدم من أن تُعتمد.</translation>
    </message>
    <message>
        <source>It runs without a shell; the first number that it prints counts.</source>
        <translation>يعمل بلا صدفة أوامر (shell)؛ ويُعتمد أوّل رقم يطبعه.</translation>
    </message>
    <message>
        <source>It says {value}.</source>
        <translation>يقول {value}.</translation>
    </message>
    <message>
        <source>It stands on the device or in its app. An encrypted one cannot be read.</source>
        <translation>مكتوب على الجهاز أو في تطبيقه. الجهاز المشفَّر لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Its id stands on its own page there. Empty, “Try it” only tries the server.</source>
        <translation>معرّفه مكتوب في صفحته هناك. إن تُرك فارغاً جرّب «جرّبه» الخادم فقط.</translation>
    </message>
    <message>
        <source>JSON over HTTP</source>
        <translation>‏JSON عبر HTTP</translation>
    </message>
    <message>
        <source>Jumped</source>
        <translation>قفز</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا جواب</translation>
    </message>
    <message>
        <source>Not connected: {problem}.</source>
        <translation>غير متصل: {problem}.</translation>
    </message>
    <message>
        <source>Not encrypted: in your network the password can be read on its way.</source>
        <translation>غير مشفَّر: يمكن في شبكتك قراءة كلمة المرور في الطريق.</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>لم يُسمع منه بعد</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لا يُقرأ</translation>
    </message>
    <message>
        <source>Not read: the room&apos;s temperature comes from elsewhere, see above.</source>
        <translation>لا يُقرأ: حرارة الغرفة تأتي من مصدر آخر، انظر أعلاه.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Shelly</source>
        <translation>Shelly</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>لا يتحرك</translation>
    </message>
    <message>
        <source>Tasmota</source>
        <translation>Tasmota</translation>
    </message>
    <message>
        <source>The Wayland desktop does not answer: {problem}.</source>
        <translation>سطح المكتب Wayland لا يجيب: {problem}.</translation>
    </message>
    <message>
        <source>The broker kept this value, and nobody knows how old it is. It counts when the device speaks again.</source>
        <translation>احتفظ الوسيط بهذه القيمة، ولا أحد يعرف عمرها. تُعتمد حين يتحدث الجهاز ثانيةً.</translation>
    </message>
    <message>
        <source>The first number in it counts, and is as old as the file.</source>
        <translation>يُعتمد أوّل رقم فيه، وعمره عمر الملف.</translation>
    </message>
    <message>
        <source>The plug that this PC hangs on. It is only read, never switched. Watts are then measured.</source>
        <translation>المقبس الذكي الموصول به هذا الحاسوب. يُقرأ فقط، ولا يُشغَّل ولا يُطفأ أبداً. فيصير الواط مَقيساً.</translation>
    </message>
    <message>
        <source>The power of this PC (plug)</source>
        <translation>قدرة هذا الحاسوب (مقبس ذكي)</translation>
    </message>
    <message>
        <source>The room&apos;s temperature</source>
        <translation>حرارة الغرفة</translation>
    </message>
    <message>
        <source>The sun (W/m²)</source>
        <translation>الشمس (W/m²)</translation>
    </message>
    <message>
        <source>The temperature outside</source>
        <translation>الحرارة في الخارج</translation>
    </message>
    <message>
        <source>The weather service does not answer: {problem}. It is asked again in {time}.</source>
        <translation>خدمة الطقس لا تجيب: {problem}. تُسأل ثانيةً بعد {time}.</translation>
    </message>
    <message>
        <source>The weather service has not answered yet.</source>
        <translation>لم تُجب خدمة الطقس بعد.</translation>
    </message>
    <message>
        <source>The weather service says nothing about now.</source>
        <translation>لا تقول خدمة الطقس شيئاً عن الوقت الحالي.</translation>
    </message>
    <message>
        <source>This Wayland desktop does not tell programs whether mouse and keyboard are in use.</source>
        <translation>سطح المكتب Wayland هذا لا يخبر البرامج هل تُستعمل الفأرة ولوحة المفاتيح.</translation>
    </message>
    <message>
        <source>This Wayland desktop does not tell programs whether one of them fills the screen.</source>
        <translation>سطح المكتب Wayland هذا لا يخبر البرامج هل يملأ أحدها الشاشة.</translation>
    </message>
    <message>
        <source>This X11 desktop does not tell programs which window is in front.</source>
        <translation>سطح المكتب X11 هذا لا يخبر البرامج أي نافذة في المقدمة.</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>قديم جداً</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Whatever your Home Assistant already knows.</source>
        <translation>كل ما يعرفه Home Assistant لديك.</translation>
    </message>
    <message>
        <source>Whether a window is open</source>
        <translation>هل النافذة مفتوحة</translation>
    </message>
    <message>
        <source>While it is open, heating waits.</source>
        <translation>ما دامت مفتوحة تنتظر التدفئة.</translation>
    </message>
    <message>
        <source>Windows does not let this program read the energy meter; the power is modelled. Some systems open it to administrators only.</source>
        <translation>لا يسمح ويندوز لهذا البرنامج بقراءة عدّاد الطاقة؛ القدرة مقدَّرة بنموذج. بعض الأنظمة تفتحه للمديرين فقط.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>it answers with HTTP error {status}</source>
        <translation>الجواب خطأ HTTP ({status})</translation>
    </message>
    <message>
        <source>it answers with a web page instead of data (a wrong address, or a page to log in?)</source>
        <translation>الجواب صفحة ويب بدل البيانات (عنوان خاطئ، أم صفحة تسجيل دخول؟)</translation>
    </message>
    <message>
        <source>it asks for a pause of {seconds} s (HTTP {status})</source>
        <translation>طُلب التوقّف {seconds} ثانية (HTTP {status})</translation>
    </message>
    <message>
        <source>it does not answer as a TEMPer does</source>
        <translation>لا يجيب كما يجيب TEMPer</translation>
    </message>
    <message>
        <source>it gave no number but “{words}”</source>
        <translation>لم يعطِ رقماً بل «{words}»</translation>
    </message>
    <message>
        <source>it is in {unit}, and {wanted} is wanted</source>
        <translation>وحدته {unit}، والمطلوب {wanted}</translation>
    </message>
    <message>
        <source>it knows nothing under this address</source>
        <translation>لا شيء معروف تحت هذا العنوان</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>إعادة توجيه في حلقة مفرغة</translation>
    </message>
    <message>
        <source>it redirects to an unencrypted address</source>
        <translation>إعادة توجيه إلى عنوان غير مشفَّر</translation>
    </message>
    <message>
        <source>it redirects to another host ({host}), which is not followed</source>
        <translation>إعادة توجيه إلى مضيف آخر ({host})، ولا تُتّبع</translation>
    </message>
    <message>
        <source>it refuses the user name, password or token</source>
        <translation>رُفض اسم المستخدم أو كلمة المرور أو رمز الوصول</translation>
    </message>
    <message>
        <source>it says neither open nor closed but “{words}”</source>
        <translation>لا يقول مفتوحة ولا مغلقة بل «{words}»</translation>
    </message>
    <message>
        <source>it says {value} {unit}, which cannot be</source>
        <translation>القيمة {value} {unit}، وهذا غير ممكن</translation>
    </message>
    <message>
        <source>it sent no JSON but “{words}”</source>
        <translation>لم يصل JSON بل «{words}»</translation>
    </message>
    <message>
        <source>it speaks in secret; switch its encryption off, or use MQTT</source>
        <translation>بثّه مشفَّر؛ أوقف تشفيره، أو استعمل MQTT</translation>
    </message>
    <message>
        <source>its answer has no “{path}” (“{step}” is missing; there is: {there})</source>
        <translation>لا يوجد «{path}» في الجواب (ينقص «{step}»؛ والموجود: {there})</translation>
    </message>
    <message>
        <source>its answer is far too long</source>
        <translation>الجواب أطول مما يجب بكثير</translation>
    </message>
    <message>
        <source>its answer takes too long</source>
        <translation>الجواب يستغرق وقتاً طويلاً جداً</translation>
    </message>
    <message>
        <source>its certificate is not trusted: {words}</source>
        <translation>الشهادة غير موثوق بها: {words}</translation>
    </message>
    <message>
        <source>its command cannot be run: {problem}</source>
        <translation>تعذّر تشغيل أمره: {problem}</translation>
    </message>
    <message>
        <source>its command did not end within {seconds} s</source>
        <translation>لم ينتهِ أمره خلال {seconds} ثانية</translation>
    </message>
    <message>
        <source>its command ended with code {code}: {words}</source>
        <translation>انتهى أمره بالرمز {code}: {words}</translation>
    </message>
    <message>
        <source>its file cannot be read: {problem}</source>
        <translation>تعذّرت قراءة ملفه: {problem}</translation>
    </message>
    <message>
        <source>its port cannot be used: {problem}</source>
        <translation>تعذّر استعمال منفذه: {problem}</translation>
    </message>
    <message>
        <source>its sensor does not answer</source>
        <translation>حسّاسه لا يجيب</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>لا شيء يجيب في {place}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>serial ports need one more library: pip install {package}</source>
        <translation>تحتاج المنافذ التسلسلية إلى مكتبة أخرى: ⁦pip install {package}⁩</translation>
    </message>
    <message>
        <source>the place “{path}” cannot be read</source>
        <translation>تعذّرت قراءة الموضع «{path}»</translation>
    </message>
    <message>
        <source>the token of Home Assistant is needed</source>
        <translation>رمز الوصول إلى Home Assistant مطلوب</translation>
    </message>
    <message>
        <source>there is no host named {place}</source>
        <translation>لا مضيف باسم {place}</translation>
    </message>
    <message>
        <source>this device has no such sensor</source>
        <translation>ليس في هذا الجهاز حسّاس كهذا</translation>
    </message>
    <message>
        <source>this is no Home Assistant</source>
        <translation>هذا ليس Home Assistant</translation>
    </message>
    <message>
        <source>this is no Shelly</source>
        <translation>هذا ليس Shelly</translation>
    </message>
    <message>
        <source>this is no Tasmota</source>
        <translation>هذا ليس Tasmota</translation>
    </message>
    <message>
        <source>unknown kind “{kind}”</source>
        <translation>نوع مجهول «{kind}»</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>لا يجيب {place}</translation>
    </message>
    <message>
        <source>{place} does not speak TLS</source>
        <translation>لا يدعم {place} بروتوكول TLS</translation>
    </message>
    <message>
        <source>{place} ended the connection without a whole answer</source>
        <translation>أنهى {place} الاتصال بلا جواب كامل</translation>
    </message>
    <message>
        <source>{sensor} does not answer: {problem}.</source>
        <translation>{sensor} لا يجيب: {problem}.</translation>
    </message>
    <message>
        <source>{sensor} has not answered for a while.</source>
        <translation>{sensor} لم يجب منذ مدة.</translation>
    </message>
    <message>
        <source>{thermometer}: {problem}.</source>
        <translation>{thermometer}: {problem}.</translation>
    </message>
    <message>
        <source>“{topic}” is no topic</source>
        <translation>«{topic}» ليس موضوعاً</translation>
    </message>
    <message>
        <source>“{url}” is no address</source>
        <translation>«{url}» ليس عنواناً</translation>
    </message>
    <message>
        <source>“{value}” is no address.</source>
        <translation>«{value}» ليس عنواناً.</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>«{value}» ليس رقماً.</translation>
    </message>
    <message>
        <source>“{value}” names no place in a JSON answer.</source>
        <translation>لا يدل «{value}» على موضع في جواب JSON.</translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>A pool program beside your own node, in your own network. Its user name is your payout address; ports above 4000 begin with a share difficulty that no PC reaches in a day.</source>
        <translation>برنامج مجمَّع إلى جانب عقدتك، في شبكتك. اسم المستخدم فيه عنوان الدفع؛ والمنافذ فوق 4000 تبدأ بصعوبة حصة لا يبلغها حاسوب في يوم.</translation>
    </message>
    <message>
        <source>A public pool</source>
        <translation>مجمَّع عام</translation>
    </message>
    <message>
        <source>A public pool shares the rewards of all its members by work, and keeps a fee. It wants an account or a payout address; very small amounts may never be paid out.</source>
        <translation>يقسم المجمَّع العام مكافآت كل أعضائه بحسب العمل، ويحتفظ برسوم. يطلب حساباً أو عنوان دفع؛ وقد لا تُدفع المبالغ الصغيرة جداً أبداً.</translation>
    </message>
    <message>
        <source>A share difficulty is a number above 0, for example 0.01.</source>
        <translation>صعوبة الحصة رقم فوق 0، مثل 0.01.</translation>
    </message>
    <message>
        <source>A solo pool</source>
        <translation>مجمَّع فردي (solo)</translation>
    </message>
    <message>
        <source>A solo pool takes your payout address as user name. A found block pays that address, nearly whole; until then, which may be never, it pays nothing.</source>
        <translation>يأخذ المجمَّع الفردي عنوان الدفع اسماً للمستخدم. الكتلة التي تجدها تُدفع إلى ذلك العنوان كاملةً تقريباً؛ وإلى ذلك الحين، وقد لا يأتي أبداً، لا يدفع شيئاً.</translation>
    </message>
    <message>
        <source>A user name: no bitcoin address, so its spelling cannot be checked.</source>
        <translation>اسم مستخدم: ليس عنوان بيتكوين، فلا يمكن فحص كتابته.</translation>
    </message>
    <message>
        <source>A valid {kind} address of a test network: coins there are worth nothing.</source>
        <translation>عنوان {kind} صحيح من شبكة اختبار: لا قيمة للعملات فيها.</translation>
    </message>
    <message>
        <source>A valid {kind} address of bitcoin&apos;s main network.</source>
        <translation>عنوان {kind} صحيح من شبكة بيتكوين الرئيسية.</translation>
    </message>
    <message>
        <source>A worker&apos;s name has no spaces.</source>
        <translation>لا مسافات في اسم الحاسوب (worker).</translation>
    </message>
    <message>
        <source>Asked for a share difficulty of {difficulty}; some pools ignore that.</source>
        <translation>طُلبت صعوبة حصة {difficulty}؛ وبعض المجمَّعات تتجاهل ذلك.</translation>
    </message>
    <message>
        <source>Choose the node&apos;s cookie file, or use its password.</source>
        <translation>اختر ملف cookie الخاص بالعقدة، أو استعمل كلمة مرورها.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connected, authorised, job in {time}, share difficulty {difficulty}.</source>
        <translation>متصل، مأذون له، وصل عمل خلال {time}، صعوبة الحصة {difficulty}.</translation>
    </message>
    <message>
        <source>Connected, work for block {height} in {time}.</source>
        <translation>متصل، وصل عمل للكتلة {height} خلال {time}.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Does not answer, tries again</source>
        <translation>لا يجيب، تُعاد المحاولة</translation>
    </message>
    <message>
        <source>Encrypted: nobody on the way can read or change anything.</source>
        <translation>مشفَّر: لا أحد في الطريق يستطيع قراءة شيء أو تغييره.</translation>
    </message>
    <message>
        <source>Enter the address, for example {example}.</source>
        <translation>أدخل العنوان، مثل {example}.</translation>
    </message>
    <message>
        <source>Enter the bitcoin address that the reward of a block is to go to.</source>
        <translation>أدخل عنوان بيتكوين الذي تذهب إليه مكافأة الكتلة.</translation>
    </message>
    <message>
        <source>Enter the password for {host} first.</source>
        <translation>أدخل كلمة مرور {host} أولاً.</translation>
    </message>
    <message>
        <source>Enter the password that is to be kept, or choose to be asked for it.</source>
        <translation>أدخل كلمة المرور المراد حفظها، أو اختر أن تُسأل عنها.</translation>
    </message>
    <message>
        <source>Enter the user name that stands in the node&apos;s configuration.</source>
        <translation>أدخل اسم المستخدم المكتوب في إعدادات العقدة.</translation>
    </message>
    <message>
        <source>Enter your payout address, or your user name at this pool.</source>
        <translation>أدخل عنوان الدفع، أو اسم المستخدم في هذا المجمَّع.</translation>
    </message>
    <message>
        <source>Has a question for you</source>
        <translation>لديه سؤال لك</translation>
    </message>
    <message>
        <source>It does not work: {reason}.</source>
        <translation>لا يعمل: {reason}.</translation>
    </message>
    <message>
        <source>Its certificate has changed</source>
        <translation>تغيّرت شهادته</translation>
    </message>
    <message>
        <source>Needs its password</source>
        <translation>يحتاج إلى كلمة مروره</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>Not encrypted, inside your own network.</source>
        <translation>غير مشفَّر، داخل شبكتك.</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read your user name and redirect your work. Many pools have another port for TLS.</source>
        <translation>غير مشفَّر: يستطيع آخرون في الطريق قراءة اسم المستخدم وتحويل عملك إلى غيرك. لدى مجمَّعات كثيرة منفذ آخر لاتصال TLS.</translation>
    </message>
    <message>
        <source>Not encrypted: your node&apos;s password could be read on the way through the internet.</source>
        <translation>غير مشفَّر: قد تُقرأ كلمة مرور عقدتك في الطريق عبر الإنترنت.</translation>
    </message>
    <message>
        <source>Not used: the practice network is chosen</source>
        <translation>غير مستعمَل: اختيرت شبكة التدريب</translation>
    </message>
    <message>
        <source>On this PC: nothing leaves it.</source>
        <translation>على هذا الحاسوب: لا يخرج منه شيء.</translation>
    </message>
    <message>
        <source>Own node</source>
        <translation>عقدة خاصة</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>مجمَّع</translation>
    </message>
    <message>
        <source>Pools are reached through the proxy {proxy}; nodes are asked directly.</source>
        <translation>يُتصل بالمجمَّعات عبر الخادم الوكيل {proxy}؛ أما العقد فتُسأل مباشرةً.</translation>
    </message>
    <message>
        <source>Ready to stand in</source>
        <translation>احتياطي جاهز</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Rests until heating begins</source>
        <translation>ساكن حتى تبدأ التدفئة</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}.</source>
        <translation>صعوبة الحصة {difficulty}.</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}. {expectation}</source>
        <translation>صعوبة الحصة {difficulty}. {expectation}</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>معطَّل</translation>
    </message>
    <message>
        <source>The miner program ended without an answer ({words}).</source>
        <translation>انتهى برنامج المعدِّن بلا جواب ({words}).</translation>
    </message>
    <message>
        <source>The miner program ended without an answer; the log may say why.</source>
        <translation>انتهى برنامج المعدِّن بلا جواب؛ قد يبيّن السجل السبب.</translation>
    </message>
    <message>
        <source>The test did not end within {time}.</source>
        <translation>لم ينتهِ الاختبار خلال {time}.</translation>
    </message>
    <message>
        <source>There is a space in it; neither an address nor a user name has one.</source>
        <translation>فيه مسافة؛ ولا مسافة في عنوان ولا في اسم مستخدم.</translation>
    </message>
    <message>
        <source>This address is not of the network ({network}) that the node&apos;s port usually belongs to; the node decides.</source>
        <translation>ليس هذا العنوان من الشبكة ({network}) التي يخصّها منفذ العقدة عادةً؛ والعقدة هي التي تقرّر.</translation>
    </message>
    <message>
        <source>This is a node&apos;s address. A pool&apos;s is like {example}.</source>
        <translation>هذا عنوان عقدة. أما عنوان المجمَّع فمثل {example}.</translation>
    </message>
    <message>
        <source>This is a pool&apos;s address. A node&apos;s is like {example}.</source>
        <translation>هذا عنوان مجمَّع. أما عنوان العقدة فمثل {example}.</translation>
    </message>
    <message>
        <source>Type the password again: the kept one belongs to the former address or user.</source>
        <translation>اكتب كلمة المرور ثانيةً: المحفوظة تخص العنوان أو المستخدم السابق.</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>يعمل الآن</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core</source>
        <translation>برنامج Bitcoin Core لديك</translation>
    </message>
    <message>
        <source>Your own node gives the work itself: no pool, no fee, nobody to ask. There are no shares, only blocks, and a block pays your address. It must be fully synchronised.</source>
        <translation>عقدتك الخاصة تعطي العمل بنفسها: لا مجمَّع ولا رسوم ولا أحد تستأذنه. لا حصص، بل كتل فقط، والكتلة تُدفع إلى عنوانك. ويجب أن تكون متزامنة تماماً.</translation>
    </message>
    <message>
        <source>base58 (P2PKH)</source>
        <translation>base58 (P2PKH)</translation>
    </message>
    <message>
        <source>base58 (P2SH)</source>
        <translation>base58 (P2SH)</translation>
    </message>
    <message>
        <source>bech32 (P2WPKH)</source>
        <translation>bech32 (P2WPKH)</translation>
    </message>
    <message>
        <source>bech32 (P2WSH)</source>
        <translation>bech32 (P2WSH)</translation>
    </message>
    <message>
        <source>bech32m</source>
        <translation>bech32m</translation>
    </message>
    <message>
        <source>bech32m (Taproot)</source>
        <translation>bech32m (Taproot)</translation>
    </message>
    <message>
        <source>ckpool on your own node</source>
        <translation>برنامج ckpool على عقدتك</translation>
    </message>
    <message>
        <source>encrypted, certificate verified</source>
        <translation>مشفَّر، والشهادة متحقَّق منها</translation>
    </message>
    <message>
        <source>encrypted, only the certificate that you trusted counts</source>
        <translation>مشفَّر، ولا تُقبل إلا الشهادة التي وثقت بها</translation>
    </message>
    <message>
        <source>encrypted, the certificate is verified when it connects</source>
        <translation>مشفَّر، ويُتحقَّق من الشهادة عند الاتصال</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفَّر</translation>
    </message>
    <message>
        <source>not encrypted, but it does not leave this PC</source>
        <translation>غير مشفَّر، لكنه لا يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>not encrypted, inside your own network</source>
        <translation>غير مشفَّر، داخل شبكتك</translation>
    </message>
    <message>
        <source>{expectation} You can ask for an easier one; some pools ignore the wish.</source>
        <translation>{expectation} يمكنك أن تطلب صعوبة أسهل؛ وبعض المجمَّعات تتجاهل الطلب.</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A copy of it could not be kept ({reason}).</source>
        <translation>تعذّر حفظ نسخة منه ({reason}).</translation>
    </message>
    <message>
        <source>A radiator, a stove, underfloor heating. If there is none, say so: the heat loss is then learned sooner and better. It counts from the next fit on.</source>
        <translation>مشعّ أو موقد أو تدفئة أرضية. إن لم يكن شيء منها فاذكر ذلك: يُتعلَّم الفقد الحراري عندئذ أسرع وأدقّ. يسري ابتداءً من التعلّم التالي.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>After so many hours without mouse or keyboard heating stops and waits for you.</source>
        <translation>بعد هذا العدد من الساعات بلا فأرة ولا لوحة مفاتيح تتوقف التدفئة وتنتظرك.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>BTU/h and BTU</source>
        <translation>BTU/h و BTU</translation>
    </message>
    <message>
        <source>Boost by</source>
        <translation>مقدار الدفعة</translation>
    </message>
    <message>
        <source>Boost for</source>
        <translation>مدة الدفعة</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>بحسب المنطقة</translation>
    </message>
    <message>
        <source>By room temperature, or always the same power.</source>
        <translation>بحسب حرارة الغرفة، أو القدرة نفسها دائماً.</translation>
    </message>
    <message>
        <source>CPU idle power</source>
        <translation>قدرة المعالج في الخمول</translation>
    </message>
    <message>
        <source>CPU power at full load</source>
        <translation>قدرة المعالج عند الحمل الكامل</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>خيوط المعالج</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Closing the window keeps it in the tray</source>
        <translation>إغلاق النافذة يُبقيه في شريط النظام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>راحة</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>أُعطيت الموافقة</translation>
    </message>
    <message>
        <source>Constant power</source>
        <translation>قدرة ثابتة</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>البناء</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>التحكم</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>ملف cookie</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Device temperature: slow down at</source>
        <translation>حرارة الجهاز: التبطيء عند</translation>
    </message>
    <message>
        <source>Device temperature: stop at</source>
        <translation>حرارة الجهاز: التوقف عند</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Devices must stop at least {gap} above the temperature at which they slow down.</source>
        <translation>يجب أن تتوقف الأجهزة عند حرارة أعلى بـ {gap} على الأقل من حرارة التبطيء.</translation>
    </message>
    <message>
        <source>Devices that are off</source>
        <translation>الأجهزة المطفأة</translation>
    </message>
    <message>
        <source>Earnings are known in dollars on a date; without a rate they are shown in sat and in US dollars.</source>
        <translation>الدخل معروف بالدولار في تاريخ ما؛ ومن غير سعر صرف يُعرض بوحدة sat وبالدولار الأمريكي.</translation>
    </message>
    <message>
        <source>Efficiency of the power supply</source>
        <translation>كفاءة مزوّد الطاقة</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>سعر الكهرباء</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Enter your user name or payout address at this pool.</source>
        <translation>أدخل اسم المستخدم أو عنوان الدفع في هذا المجمَّع.</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>مساحة الأرضية</translation>
    </message>
    <message>
        <source>Go on heating after a restart</source>
        <translation>متابعة التدفئة بعد إعادة التشغيل</translation>
    </message>
    <message>
        <source>Hashes several versions of a header at once: more hashes for the same heat. Only where the pool allows it, and never unless you switch it on. Patents on it are offered under the Blockchain Defensive Patent License: reciprocal, not public domain. Read its terms first; this is no legal advice.</source>
        <translation>يحسب تجزئات عدة إصدارات من ترويسة الكتلة معاً: تجزئات أكثر مقابل الحرارة نفسها. لا يعمل إلا حيث يسمح به المجمَّع، ولا يعمل أبداً ما لم تفعِّله. براءات الاختراع المتعلقة به معروضة برخصة Blockchain Defensive Patent License: وهي قائمة على المعاملة بالمثل، وليست ملكاً عاماً. اقرأ شروطها أولاً؛ وليست هذه استشارة قانونية.</translation>
    </message>
    <message>
        <source>Heat in</source>
        <translation>القدرة الحرارية بوحدة</translation>
    </message>
    <message>
        <source>Heat loss of the room</source>
        <translation>فقد الغرفة للحرارة</translation>
    </message>
    <message>
        <source>Heavy (solid brick, concrete)</source>
        <translation>ثقيل (طوب مصمت، خرسانة)</translation>
    </message>
    <message>
        <source>How much heat the walls hold.</source>
        <translation>كم تختزن الجدران من حرارة.</translation>
    </message>
    <message>
        <source>How the room temperature becomes known. Without one it is modelled, and the program says so.</source>
        <translation>كيف تُعرف حرارة الغرفة. ومن دونه تُقدَّر بنموذج ويقول البرنامج ذلك.</translation>
    </message>
    <message>
        <source>I type it in</source>
        <translation>أكتبها بنفسي</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light (wood, plasterboard)</source>
        <translation>خفيف (خشب، ألواح جبس)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Longest unattended run</source>
        <translation>أطول تشغيل بلا مراقبة</translation>
    </message>
    <message>
        <source>Mainboard, memory, drives and fans: what no sensor in the PC sees.</source>
        <translation>اللوحة الأم والذاكرة والأقراص والمراوح: ما لا يراه حسّاس في الحاسوب.</translation>
    </message>
    <message>
        <source>Medium (brick, some concrete)</source>
        <translation>متوسط (طوب وبعض الخرسانة)</translation>
    </message>
    <message>
        <source>Mining power when the control is constant.</source>
        <translation>قدرة التعدين حين يكون التحكم ثابتاً.</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>المال</translation>
    </message>
    <message>
        <source>Most watts that mining may add.</source>
        <translation>أقصى ما قد يضيفه التعدين من الواط.</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>اسم الغرفة</translation>
    </message>
    <message>
        <source>No more copies are kept: there are {number}.</source>
        <translation>لا تُحفظ نسخ أخرى: يوجد منها {number}.</translation>
    </message>
    <message>
        <source>No pool and no node is switched on: add one, or use the practice network.</source>
        <translation>لا مجمَّع ولا عقدة مفعَّلة: أضف واحداً، أو استعمل شبكة التدريب.</translation>
    </message>
    <message>
        <source>None: use the room model</source>
        <translation>بلا: استعمل نموذج الغرفة</translation>
    </message>
    <message>
        <source>One US dollar in your currency</source>
        <translation>دولار أمريكي واحد بعملتك</translation>
    </message>
    <message>
        <source>Only where a tray exists. While it mines, the tray icon shows it.</source>
        <translation>فقط حيث يوجد شريط نظام. وأثناء التعدين تبيّن الأيقونة ذلك.</translation>
    </message>
    <message>
        <source>Other heat in the room</source>
        <translation>حرارة أخرى في الغرفة</translation>
    </message>
    <message>
        <source>Otherwise heating is off whenever the program starts.</source>
        <translation>وإلا فالتدفئة متوقفة كلما بدأ البرنامج.</translation>
    </message>
    <message>
        <source>Outside temperature</source>
        <translation>الحرارة في الخارج</translation>
    </message>
    <message>
        <source>Part of the heat that reaches the room</source>
        <translation>نسبة الحرارة التي تصل إلى الغرفة</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>عنوان الدفع</translation>
    </message>
    <message>
        <source>Per kWh, all taxes included.</source>
        <translation>لكل kWh شاملاً كل الضرائب.</translation>
    </message>
    <message>
        <source>Power of a graphics card at full load</source>
        <translation>قدرة بطاقة الرسوم عند الحمل الكامل</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Read the terms: {site}</source>
        <translation>اقرأ الشروط: {site}</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>The list of servers cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون قائمة الخوادم «{value}».</translation>
    </message>
    <message>
        <source>The payout address is missing.</source>
        <translation>ينقص عنوان الدفع.</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a character that no such address has.</source>
        <translation>في عنوان الدفع «{address}» حرف لا يوجد في مثل هذه العناوين.</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a typing error: its checksum does not match.</source>
        <translation>في عنوان الدفع «{address}» خطأ كتابة: مجموع التحقق لا يطابق.</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a wrong length.</source>
        <translation>طول عنوان الدفع «{address}» غير صحيح.</translation>
    </message>
    <message>
        <source>The payout address “{address}” mixes capital and small letters; copy it anew.</source>
        <translation>يخلط عنوان الدفع «{address}» بين الحروف الكبيرة والصغيرة؛ انسخه من جديد.</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>الشهادة الموثوق بها</translation>
    </message>
    <message>
        <source>Used only for a card whose power cannot be measured, until it is learned.</source>
        <translation>يُستعمل فقط لبطاقة لا يمكن قياس قدرتها، إلى أن يتعلّمها البرنامج.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>User name and password belong into their own fields, not into the address.</source>
        <translation>لاسم المستخدم وكلمة المرور حقلان خاصان بهما، ولا يُكتبان في العنوان.</translation>
    </message>
    <message>
        <source>Version rolling (BIP 320)</source>
        <translation>تدوير رقم الإصدار (BIP 320)</translation>
    </message>
    <message>
        <source>When fans should be quiet: 22:00-07:00, or mon-fri 22:00-07:00; sat-sun 23:30-09:00. Days may be numbers, 1 is Monday: 1-5 22:00-07:00</source>
        <translation>متى ينبغي أن تكون المراوح هادئة: 22:00-07:00، أو mon-fri 22:00-07:00; sat-sun 23:30-09:00. ويمكن كتابة الأيام أرقامًا، 1 هو الاثنين: 1-5 22:00-07:00</translation>
    </message>
    <message>
        <source>socks5://127.0.0.1:9050 or http://host:port; empty for none. Your own node is asked directly.</source>
        <translation>مثل socks5://127.0.0.1:9050 أو http://host:port؛ اتركه فارغاً إن لم يوجد. أما عقدتك فتُسأل مباشرةً.</translation>
    </message>
    <message>
        <source>“{url}” is of no known kind: write stratum+tcp://host:port, stratum+ssl://host:port, or http://host:8332 for your own node.</source>
        <translation>نوع «⁦{url}⁩» غير معروف: اكتب stratum+tcp://host:port أو stratum+ssl://host:port، أو http://host:8332 لعقدتك الخاصة.</translation>
    </message>
    <message>
        <source>“{value}” are no quiet hours. Type them as 22:00-07:00 or mon-fri 22:00-07:00.</source>
        <translation>«{value}» ليست ساعات هدوء. اكتبها هكذا: ⁦22:00-07:00⁩ أو ⁦mon-fri 22:00-07:00⁩.</translation>
    </message>
    <message>
        <source>“{value}” begins at {time}: times are in steps of {step}</source>
        <translation>يبدأ «{value}» في {time}: الأوقات بخطوات مقدارها {step}</translation>
    </message>
    <message>
        <source>“{value}” is no Bluetooth address; they look like A4:C1:38:12:34:56</source>
        <translation>«{value}» ليس عنوان بلوتوث؛ فهو يشبه ⁦A4:C1:38:12:34:56⁩</translation>
    </message>
    <message>
        <source>“{value}” is no address</source>
        <translation>«{value}» ليس عنواناً</translation>
    </message>
    <message>
        <source>“{value}” is no entity; they look like sensor.bedroom_temperature</source>
        <translation>«{value}» ليس كياناً؛ فهو يشبه ⁦sensor.bedroom_temperature⁩</translation>
    </message>
    <message>
        <source>“{value}” is no name of a program.</source>
        <translation>«{value}» ليس اسم برنامج.</translation>
    </message>
    <message>
        <source>“{value}” is not a holiday: it stays out.</source>
        <translation>«{value}» ليست عطلة: لم تُؤخذ.</translation>
    </message>
    <message>
        <source>“{value}” is not the address of a proxy: write socks5://host:port, socks4://host:port or http://host:port, or leave it empty.</source>
        <translation>ليس «⁦{value}⁩» عنوان خادم وكيل: اكتب socks5://host:port أو socks4://host:port أو http://host:port، أو اتركه فارغاً.</translation>
    </message>
    <message>
        <source>Pool fee</source>
        <translation>رسوم المجمَّع</translation>
    </message>
    <message>
        <source>100 % when the PC stands in the room; less when its air leaves through a duct.</source>
        <translation>‏100 % عندما يكون الحاسوب في الغرفة؛ وأقل عندما يخرج هواؤه عبر مجرى هواء.</translation>
    </message>
    <message>
        <source>A PEM file, where its certificate is one of your own.</source>
        <translation>ملف PEM، إن كانت شهادته من عندك.</translation>
    </message>
    <message>
        <source>A PEM file, where the broker&apos;s certificate is one of your own.</source>
        <translation>ملف PEM، إن كانت شهادة الوسيط من عندك.</translation>
    </message>
    <message>
        <source>A password or token does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the room&apos;s page.</source>
        <translation>لا مكان لكلمة مرور أو رمز وصول في ملف الإعدادات؛ لم تُؤخذ القيمة، والحفظ التالي يزيلها. أدخلها في صفحة الغرفة.</translation>
    </message>
    <message>
        <source>A radiator or other heating</source>
        <translation>مشعّ أو تدفئة أخرى</translation>
    </message>
    <message>
        <source>Above it fans get loud: each device slows down until it is cooler.</source>
        <translation>فوقها يعلو صوت المراوح: يبطئ كل جهاز حتى يبرد.</translation>
    </message>
    <message>
        <source>Applies as soon as mouse or keyboard are used.</source>
        <translation>يسري حالما تُستعمل الفأرة أو لوحة المفاتيح.</translation>
    </message>
    <message>
        <source>As I typed it in</source>
        <translation>كما كتبتُها</translation>
    </message>
    <message>
        <source>As if nobody used it</source>
        <translation>كأنه غير مستعمَل</translation>
    </message>
    <message>
        <source>As if you used it</source>
        <translation>كأنك تستعمله</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>يُسأل كل</translation>
    </message>
    <message>
        <source>Be warm at the time of the plan</source>
        <translation>الدفء في موعد الخطة</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>عنوان بلوتوث</translation>
    </message>
    <message>
        <source>Calibration of the modelled power: factor</source>
        <translation>معايرة القدرة المقدَّرة: المعامل</translation>
    </message>
    <message>
        <source>Calibration of the modelled power: offset</source>
        <translation>معايرة القدرة المقدَّرة: الإزاحة</translation>
    </message>
    <message>
        <source>Calibration of the plug: factor</source>
        <translation>معايرة المقبس الذكي: المعامل</translation>
    </message>
    <message>
        <source>Calibration of the plug: offset</source>
        <translation>معايرة المقبس الذكي: الإزاحة</translation>
    </message>
    <message>
        <source>Certificate authority of Home Assistant</source>
        <translation>جهة التوثيق لـ Home Assistant</translation>
    </message>
    <message>
        <source>Certificate authority of the broker</source>
        <translation>جهة التوثيق للوسيط</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>مدة الاعتماد</translation>
    </message>
    <message>
        <source>Device temperature in quiet hours</source>
        <translation>حرارة الجهاز في ساعات الهدوء</translation>
    </message>
    <message>
        <source>Encrypted connection to the broker (TLS)</source>
        <translation>اتصال مشفَّر بالوسيط (TLS)</translation>
    </message>
    <message>
        <source>Enter latitude and longitude for the weather service.</source>
        <translation>أدخل خط العرض وخط الطول لخدمة الطقس.</translation>
    </message>
    <message>
        <source>Enter the MQTT broker that the thermometers speak through.</source>
        <translation>أدخل وسيط MQTT الذي تتحدث عبره موازين الحرارة.</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>أدخل عنوان Home Assistant.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>Every thermometer needs a key of its own.</source>
        <translation>يحتاج كل ميزان حرارة إلى معرّف خاص به.</translation>
    </message>
    <message>
        <source>File or port</source>
        <translation>الملف أو المنفذ</translation>
    </message>
    <message>
        <source>For laptops that charge slowly, or not at all, while they heat.</source>
        <translation>للحواسيب المحمولة التي تُشحن ببطء، أو لا تُشحن، أثناء التدفئة.</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Games, films, talks with slides.</source>
        <translation>ألعاب وأفلام وعروض شرائح.</translation>
    </message>
    <message>
        <source>Go on with less power</source>
        <translation>متابعة بقدرة أقل</translation>
    </message>
    <message>
        <source>Heat by a week plan</source>
        <translation>التدفئة بحسب خطة أسبوعية</translation>
    </message>
    <message>
        <source>Heating begins earlier, by a lead that is learned from your room: 6 hours at most.</source>
        <translation>تبدأ التدفئة أبكر، بمهلة متعلَّمة من غرفتك: 6 ساعات على الأكثر.</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>العطل</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>In degrees, east is positive.</source>
        <translation>بالدرجات، والشرق موجب.</translation>
    </message>
    <message>
        <source>In degrees, north is positive; for the weather service only.</source>
        <translation>بالدرجات، والشمال موجب؛ لخدمة الطقس فقط.</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>معكوس</translation>
    </message>
    <message>
        <source>Its address, for example http://homeassistant.local:8123; empty for none.</source>
        <translation>عنوانه، مثل ⁦http://homeassistant.local:8123⁩؛ اتركه فارغاً إن لم يوجد.</translation>
    </message>
    <message>
        <source>Keep to the limit while you use the PC</source>
        <translation>الالتزام بحدّ القدرة وأنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Learning the room needs the real one; an outdoor sensor of your list comes first. The weather service is asked twice an hour at most, and is told your place to about 10 km.</source>
        <translation>يحتاج تعلّم الغرفة إلى الحرارة الحقيقية؛ والأولوية لحسّاس خارجي من قائمتك. تُسأل خدمة الطقس مرتين في الساعة على الأكثر، وتُخبَر بموقعك مقرَّباً إلى نحو 10 كم.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>وسيط MQTT</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>يقيس</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Most power at this outlet</source>
        <translation>أقصى قدرة من هذا المقبس</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name or address in your network, for example 192.168.1.5; empty for none.</source>
        <translation>اسمه أو عنوانه في شبكتك، مثل ⁦192.168.1.5⁩؛ اتركه فارغاً إن لم يوجد.</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>بلا فرق</translation>
    </message>
    <message>
        <source>No thermometer of the room is switched on: add one, or use the room model.</source>
        <translation>لا ميزان حرارة للغرفة مفعَّل: أضف واحداً، أو استعمل نموذج الغرفة.</translation>
    </message>
    <message>
        <source>Nobody uses it after</source>
        <translation>يُعدّ غير مستعمَل بعد</translation>
    </message>
    <message>
        <source>None: only this PC heats</source>
        <translation>لا شيء: هذا الحاسوب وحده يدفّئ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Not said: look for it</source>
        <translation>لم يُذكر: يُبحث عنها</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>عند العمل على البطارية</translation>
    </message>
    <message>
        <source>On battery: pause below a charge of</source>
        <translation>على البطارية: توقّف عند شحن دون</translation>
    </message>
    <message>
        <source>Other heating in this room</source>
        <translation>تدفئة أخرى في هذه الغرفة</translation>
    </message>
    <message>
        <source>Outside temperature from</source>
        <translation>مصدر الحرارة في الخارج</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>كلمة المرور لدى الوسيط</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقّف مؤقت</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>الموضع في JSON</translation>
    </message>
    <message>
        <source>Plugged in: first charge to</source>
        <translation>عند وصله بالكهرباء: الشحن أولاً إلى</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>المجمَّعات والعقد</translation>
    </message>
    <message>
        <source>Pools or your own node</source>
        <translation>مجمَّعات أو عقدتك الخاصة</translation>
    </message>
    <message>
        <source>Port of the broker</source>
        <translation>منفذ الوسيط</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>حدّ القدرة</translation>
    </message>
    <message>
        <source>Power limit in quiet hours</source>
        <translation>حدّ القدرة في ساعات الهدوء</translation>
    </message>
    <message>
        <source>Power limit on battery</source>
        <translation>حدّ القدرة على البطارية</translation>
    </message>
    <message>
        <source>Power limit while nobody uses it</source>
        <translation>حدّ القدرة حين لا يستعمله أحد</translation>
    </message>
    <message>
        <source>Power limit while you use the PC</source>
        <translation>حدّ القدرة وأنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>Practice network (on this PC)</source>
        <translation>شبكة التدريب (على هذا الحاسوب)</translation>
    </message>
    <message>
        <source>Preset: Comfort</source>
        <translation>قيمة جاهزة: راحة</translation>
    </message>
    <message>
        <source>Preset: Eco</source>
        <translation>قيمة جاهزة: توفير</translation>
    </message>
    <message>
        <source>Preset: Frost</source>
        <translation>قيمة جاهزة: صقيع</translation>
    </message>
    <message>
        <source>Programs that need the PC</source>
        <translation>برامج تحتاج إلى الحاسوب</translation>
    </message>
    <message>
        <source>Proxy for pools</source>
        <translation>الخادم الوكيل للمجمَّعات</translation>
    </message>
    <message>
        <source>Rest of the PC</source>
        <translation>بقية الحاسوب</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>حرارة الغرفة</translation>
    </message>
    <message>
        <source>Room temperature: stop at</source>
        <translation>حرارة الغرفة: التوقف عند</translation>
    </message>
    <message>
        <source>Room thermometer</source>
        <translation>ميزان حرارة الغرفة</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>السلامة</translation>
    </message>
    <message>
        <source>Server {number} cannot be “{value}”.</source>
        <translation>لا يمكن أن يكون الخادم {number} «{value}».</translation>
    </message>
    <message>
        <source>Server {number}: a password does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the page of the pools and nodes.</source>
        <translation>الخادم {number}: لا مكان لكلمة المرور في ملف الإعدادات؛ لم تُؤخذ، والحفظ التالي يزيلها. أدخلها في صفحة المجمَّعات والعقد.</translation>
    </message>
    <message>
        <source>Server {number}: {problem}</source>
        <translation>الخادم {number}: {problem}</translation>
    </message>
    <message>
        <source>Servers {first} and {second} are the same one, {host}: that is no reserve.</source>
        <translation>الخادمان {first} و {second} هما خادم واحد، {host}: وهذا ليس احتياطياً.</translation>
    </message>
    <message>
        <source>Set a power limit or a device temperature for the quiet hours.</source>
        <translation>حدّد حدّاً للقدرة أو حرارة للجهاز لساعات الهدوء.</translation>
    </message>
    <message>
        <source>Set a power limit while you use the PC, or let the chosen programs pause: as it is they make no difference.</source>
        <translation>حدّد حدّاً للقدرة وأنت تستعمل الحاسوب، أو دع البرامج المختارة توقف التدفئة مؤقتاً: فهي الآن بلا فرق.</translation>
    </message>
    <message>
        <source>Share difficulty to ask for</source>
        <translation>صعوبة الحصة المطلوبة</translation>
    </message>
    <message>
        <source>Some Wayland desktops do not tell programs whether somebody is there.</source>
        <translation>بعض أسطح مكتب Wayland لا تخبر البرامج هل يوجد أحد.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>مفعَّل</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>Temperature in</source>
        <translation>درجة الحرارة بوحدة</translation>
    </message>
    <message>
        <source>The CPU&apos;s power at full load must be higher than its idle power.</source>
        <translation>يجب أن تكون قدرة المعالج عند الحمل الكامل أعلى من قدرة خموله.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>ينقص العنوان.</translation>
    </message>
    <message>
        <source>The address “{url}” has a space in it.</source>
        <translation>في العنوان «⁦{url}⁩» مسافة.</translation>
    </message>
    <message>
        <source>The address “{url}” names no host; write stratum+tcp://host:port.</source>
        <translation>لا يذكر العنوان «⁦{url}⁩» مضيفاً؛ اكتب stratum+tcp://host:port.</translation>
    </message>
    <message>
        <source>The address “{url}” names no usable port; write stratum+tcp://host:port.</source>
        <translation>لا يذكر العنوان «⁦{url}⁩» منفذاً صالحاً؛ اكتب stratum+tcp://host:port.</translation>
    </message>
    <message>
        <source>The defaults are in force.</source>
        <translation>القيم الافتراضية سارية.</translation>
    </message>
    <message>
        <source>The holiday “{value}” ended before it began: turned.</source>
        <translation>العطلة «{value}» تنتهي قبل أن تبدأ: عُكس ترتيبها.</translation>
    </message>
    <message>
        <source>The holiday “{value}” stood there twice.</source>
        <translation>وردت العطلة «{value}» مرتين.</translation>
    </message>
    <message>
        <source>The holidays cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون العطل «{value}».</translation>
    </message>
    <message>
        <source>The list of thermometers cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون قائمة موازين الحرارة «{value}».</translation>
    </message>
    <message>
        <source>The practice network runs on this PC only, earns nothing and hashes for real.</source>
        <translation>تعمل شبكة التدريب على هذا الحاسوب فقط، ولا تكسب شيئاً، وتحسب تجزئات حقيقية.</translation>
    </message>
    <message>
        <source>The previous settings are in force, from the backup.</source>
        <translation>الإعدادات السابقة سارية، من النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path} ({reason}). They hold until the program ends.</source>
        <translation>تعذّر حفظ الإعدادات في {path} ({reason}). تبقى سارية حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>The settings file is damaged ({reason}). {kept}</source>
        <translation>ملف الإعدادات تالف ({reason}). {kept}</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}).</source>
        <translation>تعذّرت قراءة الإعدادات في {path} ({reason}).</translation>
    </message>
    <message>
        <source>The target follows the plan. One that you set by hand counts until the next change of the plan.</source>
        <translation>تتبع الحرارة المطلوبة الخطة. وما تضبطه يدوياً يسري حتى التغيّر التالي في الخطة.</translation>
    </message>
    <message>
        <source>The week plan cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون الخطة الأسبوعية «{value}».</translation>
    </message>
    <message>
        <source>The whole PC stays below it: what you allow its outlet or circuit continuously. 80 % of a breaker&apos;s rating is usual: {a} for 10 A at 230 V, {b} for 16 A; {c} for 15 A at 120 V.</source>
        <translation>يبقى الحاسوب كله دونها: ما تسمح به لمقبسه أو دائرته باستمرار. المعتاد 80 % من سعة القاطع: {a} لقاطع ⁦10 A⁩ عند ⁦230 V⁩، و {b} لقاطع ⁦16 A⁩؛ و {c} لقاطع ⁦15 A⁩ عند ⁦120 V⁩.</translation>
    </message>
    <message>
        <source>Their names, with commas between: blender, obs64.exe</source>
        <translation>أسماؤها وبينها فواصل: ⁦blender, obs64.exe⁩</translation>
    </message>
    <message>
        <source>There is room for {number} holidays.</source>
        <translation>أقصى عدد للعطل هو {number}.</translation>
    </message>
    <message>
        <source>There is room for {number} servers.</source>
        <translation>أقصى عدد للخوادم هو {number}.</translation>
    </message>
    <message>
        <source>There is room for {number} thermometers.</source>
        <translation>أقصى عدد لموازين الحرارة هو {number}.</translation>
    </message>
    <message>
        <source>Thermometer {number} cannot be “{value}”.</source>
        <translation>لا يمكن أن يكون ميزان الحرارة {number} «{value}».</translation>
    </message>
    <message>
        <source>Thermometer {number}: {problem}</source>
        <translation>ميزان الحرارة {number}: {problem}</translation>
    </message>
    <message>
        <source>Thermometers and other sensors</source>
        <translation>موازين الحرارة وحسّاسات أخرى</translation>
    </message>
    <message>
        <source>Thermometers of the list</source>
        <translation>موازين الحرارة في القائمة</translation>
    </message>
    <message>
        <source>Three letters, for example EUR or USD.</source>
        <translation>ثلاثة أحرف، مثل EUR أو USD.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Token of Home Assistant</source>
        <translation>رمز الوصول إلى Home Assistant</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Used by the room model until a sensor or a weather service is set up.</source>
        <translation>يستعمله نموذج الغرفة إلى أن يُضبط حسّاس أو خدمة طقس.</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured.</source>
        <translation>يُستعمل فقط حيث لا يمكن قياس قدرة المعالج.</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured: the processor&apos;s rated power (TDP) is a fair guess.</source>
        <translation>يُستعمل فقط حيث لا يمكن قياس قدرة المعالج: القدرة المقنّنة (TDP) تخمين معقول.</translation>
    </message>
    <message>
        <source>User name at the broker</source>
        <translation>اسم المستخدم لدى الوسيط</translation>
    </message>
    <message>
        <source>Usually 1883, or 8883 with TLS.</source>
        <translation>عادةً 1883، أو 8883 مع TLS.</translation>
    </message>
    <message>
        <source>Version of the consent</source>
        <translation>إصدار الموافقة</translation>
    </message>
    <message>
        <source>W and kWh</source>
        <translation>W و kWh</translation>
    </message>
    <message>
        <source>Watts that keep the room one degree warmer than outside. A new flat about 6, an old house 60.</source>
        <translation>الواط الذي يُبقي الغرفة أدفأ من الخارج بدرجة واحدة. شقة جديدة نحو 6، وبيت قديم 60.</translation>
    </message>
    <message>
        <source>Weather data by Open-Meteo.com (CC BY 4.0)</source>
        <translation>بيانات الطقس من Open-Meteo.com (CC BY 4.0)</translation>
    </message>
    <message>
        <source>Weather outside</source>
        <translation>الطقس في الخارج</translation>
    </message>
    <message>
        <source>Weather service (Open-Meteo)</source>
        <translation>خدمة الطقس (Open-Meteo)</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>الخطة الأسبوعية</translation>
    </message>
    <message>
        <source>Week plan, {day}: {problem}.</source>
        <translation>الخطة الأسبوعية، {day}: {problem}.</translation>
    </message>
    <message>
        <source>What is left of it is in force, and defaults for the rest.</source>
        <translation>ما بقي منه سارٍ، والقيم الافتراضية لما سواه.</translation>
    </message>
    <message>
        <source>What radiators, people and the sun add on average. Only the room model uses it.</source>
        <translation>ما تضيفه المشعّات والناس والشمس في المتوسط. يستعمله نموذج الغرفة فقط.</translation>
    </message>
    <message>
        <source>When it was calibrated</source>
        <translation>تاريخ المعايرة</translation>
    </message>
    <message>
        <source>Where that cannot be known</source>
        <translation>حيث لا يمكن معرفة ذلك</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>إلى أين يذهب العمل</translation>
    </message>
    <message>
        <source>While a program fills the screen</source>
        <translation>حين يملأ برنامج الشاشة</translation>
    </message>
    <message>
        <source>While a week plan is on, the target is the plan&apos;s.</source>
        <translation>ما دامت الخطة الأسبوعية مفعَّلة فالحرارة المطلوبة هي حرارة الخطة.</translation>
    </message>
    <message>
        <source>While one of them runs</source>
        <translation>حين يعمل أحدها</translation>
    </message>
    <message>
        <source>While you use the PC</source>
        <translation>وأنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>Without mouse and keyboard. Until then the lower limit stays.</source>
        <translation>بلا فأرة ولا لوحة مفاتيح. وإلى ذلك الحين يبقى الحدّ الأخفض سارياً.</translation>
    </message>
    <message>
        <source>Work for</source>
        <translation>العمل لأجل</translation>
    </message>
    <message>
        <source>Your file is kept as {path}.</source>
        <translation>حُفظ ملفك باسم {path}.</translation>
    </message>
    <message>
        <source>a topic with + or # is many topics; name the one that holds the value</source>
        <translation>الموضوع الذي فيه + أو # موضوعات كثيرة؛ سمِّ الموضوع الذي فيه القيمة</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>choose the file that holds the temperature</source>
        <translation>اختر الملف الذي فيه الحرارة</translation>
    </message>
    <message>
        <source>enter its Bluetooth address</source>
        <translation>أدخل عنوان بلوتوث الخاص به</translation>
    </message>
    <message>
        <source>enter its MQTT topic</source>
        <translation>أدخل موضوع MQTT الخاص به</translation>
    </message>
    <message>
        <source>enter its address</source>
        <translation>أدخل عنوانه</translation>
    </message>
    <message>
        <source>enter its address in your network</source>
        <translation>أدخل عنوانه في شبكتك</translation>
    </message>
    <message>
        <source>enter its entity in Home Assistant</source>
        <translation>أدخل كيانه في Home Assistant</translation>
    </message>
    <message>
        <source>enter the command that prints the temperature</source>
        <translation>أدخل الأمر الذي يطبع الحرارة</translation>
    </message>
    <message>
        <source>enter the port that it is plugged into</source>
        <translation>أدخل المنفذ الموصول به</translation>
    </message>
    <message>
        <source>it cannot have “{value}”</source>
        <translation>لا يمكن أن يكون فيه «{value}»</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبداً</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>بلا فرق</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>the place in the JSON, “{value}”, cannot be read</source>
        <translation>تعذّرت قراءة الموضع في JSON «{value}»</translation>
    </message>
    <message>
        <source>the times must stand in order, each once</source>
        <translation>يجب أن تكون الأوقات مرتّبة، وكل منها مرة واحدة</translation>
    </message>
    <message>
        <source>the usual power limit</source>
        <translation>حدّ القدرة المعتاد</translation>
    </message>
    <message>
        <source>there is room for {number} times a day</source>
        <translation>أقصى عدد للأوقات في اليوم هو {number}</translation>
    </message>
    <message>
        <source>this version does not know its kind</source>
        <translation>هذا الإصدار لا يعرف نوعه</translation>
    </message>
    <message>
        <source>what the devices can</source>
        <translation>ما تستطيعه الأجهزة</translation>
    </message>
    <message>
        <source>{thermometer}: {problem}.</source>
        <translation>{thermometer}: {problem}.</translation>
    </message>
    <message>
        <source>{time} stood there twice: the last one counts</source>
        <translation>ورد {time} مرتين: يُعتمد الأخير</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>°F</source>
        <translation>°F</translation>
    </message>
    <message>
        <source>“{address}” is an address, but not one of bitcoin.</source>
        <translation>إن «{address}» عنوان، لكنه ليس من عناوين بيتكوين.</translation>
    </message>
    <message>
        <source>“{label}” cannot be “{value}”.</source>
        <translation>لا يمكن أن يكون «{label}» «{value}».</translation>
    </message>
    <message>
        <source>“{label}” is too long.</source>
        <translation>«{label}» طويل جداً.</translation>
    </message>
    <message>
        <source>“{label}” must be a whole number.</source>
        <translation>يجب أن يكون «{label}» عدداً صحيحاً.</translation>
    </message>
    <message>
        <source>“{label}” must be at least {limit}.</source>
        <translation>يجب ألا يقل «{label}» عن {limit}.</translation>
    </message>
    <message>
        <source>“{label}” must be at most {limit}.</source>
        <translation>يجب ألا يزيد «{label}» على {limit}.</translation>
    </message>
    <message>
        <source>“{label}” must not be empty.</source>
        <translation>يجب ألا يكون «{label}» فارغاً.</translation>
    </message>
    <message>
        <source>“{name}” is not a day of the week.</source>
        <translation>«{name}» ليس يوماً من أيام الأسبوع.</translation>
    </message>
    <message>
        <source>“{name}” is not a section of the settings.</source>
        <translation>«{name}» ليس قسماً من الإعدادات.</translation>
    </message>
    <message>
        <source>“{name}” is not a setting.</source>
        <translation>«{name}» ليس إعداداً.</translation>
    </message>
    <message>
        <source>“{value}” stood too late: put in order</source>
        <translation>ورد «{value}» متأخراً: أُعيد ترتيبه</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>+{step} for {time}</source>
        <translation>⁦+{step}⁩ مدة {time}</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 دقيقة</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>في سكون</translation>
    </message>
    <message>
        <source>Back to the week plan</source>
        <translation>العودة إلى الخطة الأسبوعية</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>أبرد</translation>
    </message>
    <message>
        <source>End the boost</source>
        <translation>إنهاء الدفعة</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>تابِع التدفئة</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>تدفئة</translation>
    </message>
    <message>
        <source>Heat for</source>
        <translation>دفّئ مدة</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>يدفّئ</translation>
    </message>
    <message>
        <source>Heating at {power}</source>
        <translation>يدفّئ بقدرة {power}</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إليك</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Open WarmGUI</source>
        <translation>افتح WarmGUI</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>توقّف مدة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتاً</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>قيمة جاهزة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Set up heating…</source>
        <translation>إعداد التدفئة…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Starting to heat</source>
        <translation>يبدأ التدفئة</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>المطلوب {target}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
    <message>
        <source>WarmGUI (simulated)</source>
        <translation>WarmGUI (محاكاة)</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>أدفأ</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>لأن {reason}</translation>
    </message>
    <message>
        <source>off ○</source>
        <translation>متوقفة ○</translation>
    </message>
    <message>
        <source>on ●</source>
        <translation>تعمل ●</translation>
    </message>
    <message>
        <source>stops heating</source>
        <translation>يوقف التدفئة</translation>
    </message>
    <message>
        <source>until I go on</source>
        <translation>حتى أتابع</translation>
    </message>
    <message>
        <source>until another time…</source>
        <translation>حتى وقت آخر…</translation>
    </message>
    <message>
        <source>until the plan&apos;s next change</source>
        <translation>حتى التغيّر التالي في الخطة</translation>
    </message>
    <message>
        <source>until warm</source>
        <translation>حتى الدفء</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
    <message>
        <source>{energy} · {cost}</source>
        <translation>‏{energy} · {cost}</translation>
    </message>
    <message>
        <source>{first} · {sat}</source>
        <translation>‏{first} · {sat}</translation>
    </message>
    <message>
        <source>{line} (simulated)</source>
        <translation>{line} (محاكاة)</translation>
    </message>
    <message>
        <source>{line} – WarmGUI</source>
        <translation>{line} – WarmGUI</translation>
    </message>
    <message>
        <source>{room} → {target}</source>
        <translation>‏{room} ← {target}</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>/day</source>
        <translation>/يوم</translation>
    </message>
    <message>
        <source>1 in {number}</source>
        <translation>1 من {number}</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>مليار</translation>
    </message>
    <message>
        <source>billion years</source>
        <translation>مليار سنة</translation>
    </message>
    <message>
        <source>day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>million</source>
        <translation>مليون</translation>
    </message>
    <message>
        <source>million years</source>
        <translation>مليون سنة</translation>
    </message>
    <message>
        <source>sat/day</source>
        <translation>sat/يوم</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>تريليون</translation>
    </message>
    <message>
        <source>trillion years</source>
        <translation>تريليون سنة</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>years</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{number} {word}</source>
        <translation>{number} {word}</translation>
    </message>
</context>
<context>
    <name>upstream</name>
    <message>
        <source>A block of this work pays you {part}; the rest goes to others, as where a pool shares out each block at once.</source>
        <translation>كتلة من هذا العمل تدفع لك {part}؛ والباقي لغيرك، كما هو الحال حيث يقسم المجمَّع كل كتلة فوراً.</translation>
    </message>
    <message>
        <source>A block of this work pays you {part}; the rest is usually the pool&apos;s fee.</source>
        <translation>كتلة من هذا العمل تدفع لك {part}؛ والباقي في العادة رسوم المجمَّع.</translation>
    </message>
    <message>
        <source>A block of this work pays you, {address}.</source>
        <translation>كتلة من هذا العمل تدفع لك، إلى {address}.</translation>
    </message>
    <message>
        <source>A block of this work would pay nobody.</source>
        <translation>كتلة من هذا العمل لن تدفع لأحد.</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {host}? It waits for your decision.</source>
        <translation>هل تثق بشهادة {host}؟ ينتظر قرارك.</translation>
    </message>
    <message>
        <source>Enter the password for {host}.</source>
        <translation>أدخل كلمة مرور {host}.</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate at full power, {rate}.</source>
        <translation>من صعوبة الحصة ومعدل التجزئة بكامل القدرة، {rate}.</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate of the last minute, {rate}.</source>
        <translation>من صعوبة الحصة ومعدل التجزئة في الدقيقة الأخيرة، {rate}.</translation>
    </message>
    <message>
        <source>The certificate of {host} has changed: look at it and decide.</source>
        <translation>تغيّرت شهادة {host}: اطّلع عليها وقرّر.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted ({words}).</source>
        <translation>شهادة {host} غير موثوق بها ({words}).</translation>
    </message>
    <message>
        <source>The certificate of {host} is out of date, or its time has not begun.</source>
        <translation>انتهت صلاحية شهادة {host}، أو لم تبدأ بعد.</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}, not you. That is usual where a pool shares out its blocks later (PPLNS, FPPS); a solo pool should pay your address here.</source>
        <translation>معاملة coinbase في هذا المجمَّع تدفع إلى {whom} لا إليك. هذا معتاد حيث يقسم المجمَّع كتله لاحقاً (PPLNS أو FPPS)؛ أما المجمَّع الفردي فينبغي أن يدفع هنا إلى عنوانك.</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}. Your user name holds no address to compare it with.</source>
        <translation>معاملة coinbase في هذا المجمَّع تدفع إلى {whom}. ليس في اسم المستخدم لديك عنوان تُقارَن به.</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means many shares a second on this PC.</source>
        <translation>صعوبة الحصة في هذا المجمَّع تعني حصصاً كثيرة في الثانية على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC, although an easier one was asked for; another pool may suit this PC better.</source>
        <translation>صعوبة الحصة في هذا المجمَّع تعني حصة واحدة كل {time} على هذا الحاسوب، مع أنه طُلبت صعوبة أسهل؛ قد يناسب مجمَّع آخر هذا الحاسوب أكثر.</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC.</source>
        <translation>صعوبة الحصة في هذا المجمَّع تعني حصة واحدة كل {time} على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>What a block of this work would pay cannot be read.</source>
        <translation>تعذّرت قراءة ما ستدفعه كتلة من هذا العمل.</translation>
    </message>
    <message>
        <source>Your own node: there are no shares, only blocks.</source>
        <translation>عقدتك الخاصة: لا حصص، بل كتل فقط.</translation>
    </message>
    <message>
        <source>a script without an address</source>
        <translation>نص برمجي بلا عنوان</translation>
    </message>
    <message>
        <source>connected to {host}</source>
        <translation>متصل بـ {host}</translation>
    </message>
    <message>
        <source>connecting to {host}</source>
        <translation>جارٍ الاتصال بـ {host}</translation>
    </message>
    <message>
        <source>no encrypted connection with {host} comes about ({words})</source>
        <translation>تعذّر مع {host} إنشاء اتصال مشفَّر ({words})</translation>
    </message>
    <message>
        <source>no server gives work: {reason}</source>
        <translation>لا خادم يعطي عملاً: {reason}</translation>
    </message>
    <message>
        <source>the cookie file of the node {host} cannot be used ({words})</source>
        <translation>ملف cookie الخاص بالعقدة {host} لا يمكن استعماله ({words})</translation>
    </message>
    <message>
        <source>the node behind {host} is down, and its work may be old</source>
        <translation>العقدة خلف {host} متوقفة، وقد يكون عملها قديماً</translation>
    </message>
    <message>
        <source>the node {host} answers with an error ({words})</source>
        <translation>العقدة {host} تجيب بخطأ ({words})</translation>
    </message>
    <message>
        <source>the node {host} does not let this PC ask it ({words})</source>
        <translation>العقدة {host} لا تسمح لهذا الحاسوب بسؤالها ({words})</translation>
    </message>
    <message>
        <source>the node {host} does not take the user name and password</source>
        <translation>العقدة {host} لا تقبل اسم المستخدم وكلمة المرور</translation>
    </message>
    <message>
        <source>the node {host} is connected to no other node</source>
        <translation>العقدة {host} غير متصلة بأي عقدة أخرى</translation>
    </message>
    <message>
        <source>the node {host} is starting</source>
        <translation>العقدة {host} تبدأ</translation>
    </message>
    <message>
        <source>the node {host} is still downloading the block chain</source>
        <translation>العقدة {host} ما زالت تنزّل سلسلة الكتل</translation>
    </message>
    <message>
        <source>the node {host} offers work that cannot be used ({words})</source>
        <translation>العقدة {host} تعرض عملاً لا يمكن استعماله ({words})</translation>
    </message>
    <message>
        <source>the password for {host} is needed</source>
        <translation>كلمة مرور {host} مطلوبة</translation>
    </message>
    <message>
        <source>the payout address for {host} is none ({words})</source>
        <translation>عنوان الدفع لدى {host} ليس عنواناً ({words})</translation>
    </message>
    <message>
        <source>the payout address is not of the network of {host} ({words})</source>
        <translation>شبكة {host} ليست شبكة عنوان الدفع ({words})</translation>
    </message>
    <message>
        <source>the practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>the practice network could not be started ({words})</source>
        <translation>تعذّر بدء شبكة التدريب ({words})</translation>
    </message>
    <message>
        <source>the proxy does not lead to {host} ({words})</source>
        <translation>لا يمكن بلوغ {host} عبر الخادم الوكيل ({words})</translation>
    </message>
    <message>
        <source>{first} and {number} more</source>
        <translation>{first} و{number} أخرى</translation>
    </message>
    <message>
        <source>{host} asked us to connect anew</source>
        <translation>طلب {host} إعادة الاتصال</translation>
    </message>
    <message>
        <source>{host} cannot be reached from this network</source>
        <translation>لا يمكن بلوغ {host} من هذه الشبكة</translation>
    </message>
    <message>
        <source>{host} cannot be used as it is written down ({words})</source>
        <translation>لا يمكن استعمال {host} كما هو مكتوب ({words})</translation>
    </message>
    <message>
        <source>{host} closed the connection</source>
        <translation>أغلق {host} الاتصال</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>لا يجيب {host}</translation>
    </message>
    <message>
        <source>{host} does not answer as a bitcoin node does ({words})</source>
        <translation>لا يجيب {host} كما تجيب عقدة بيتكوين ({words})</translation>
    </message>
    <message>
        <source>{host} does not speak as a pool does ({words})</source>
        <translation>لا يتخاطب {host} كما تتخاطب المجمَّعات ({words})</translation>
    </message>
    <message>
        <source>{host} has been silent for too long</source>
        <translation>صمت {host} مدة طويلة جداً</translation>
    </message>
    <message>
        <source>{host} is connected but gives no work</source>
        <translation>الاتصال مع {host} قائم لكنه لا يعطي عملاً</translation>
    </message>
    <message>
        <source>{host} is ready to stand in</source>
        <translation>الخادم {host} احتياطي جاهز</translation>
    </message>
    <message>
        <source>{host} refused the subscription ({words})</source>
        <translation>رفض {host} الاشتراك ({words})</translation>
    </message>
    <message>
        <source>{host} refused your user name ({words})</source>
        <translation>رفض {host} اسم المستخدم ({words})</translation>
    </message>
    <message>
        <source>{host} refuses the connection: nobody listens at that port</source>
        <translation>يرفض {host} الاتصال: لا أحد يستمع على ذلك المنفذ</translation>
    </message>
    <message>
        <source>{host} sends messages that break the protocol ({words})</source>
        <translation>يرسل {host} رسائل تخالف البروتوكول ({words})</translation>
    </message>
    <message>
        <source>{host} shows a certificate of an issuer that this PC does not know.</source>
        <translation>يعرض {host} شهادة من مُصدِر لا يعرفه هذا الحاسوب.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that it signed itself: nobody else says that it is the real one.</source>
        <translation>يعرض {host} شهادة وقّعها بنفسه: لا أحد سواه يقول إنه الخادم الحقيقي.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that nobody vouches for; it waits for your decision</source>
        <translation>يعرض {host} شهادة لا يشهد لها أحد؛ وهو ينتظر قرارك</translation>
    </message>
    <message>
        <source>{host} shows a certificate that was made for another name.</source>
        <translation>يعرض {host} شهادة صُنعت لاسم آخر.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that you trusted. Somebody may stand between; ask the operator before you trust the new one.</source>
        <translation>يعرض {host} شهادة غير التي وثقت بها. قد يكون أحد بينكما؛ اسأل المشغِّل قبل أن تثق بالجديدة.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one you trusted; it waits for your decision</source>
        <translation>يعرض {host} شهادة غير التي وثقت بها؛ وهو ينتظر قرارك</translation>
    </message>
    <message>
        <source>{host} takes the connection but does not answer ({words})</source>
        <translation>يقبل {host} الاتصال لكنه لا يجيب ({words})</translation>
    </message>
    <message>
        <source>{host} was not found: there is no host of that name</source>
        <translation>لم يُعثر على {host}: لا مضيف بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>use</name>
    <message>
        <source>At most {limit} now.</source>
        <translation>{limit} الآن على الأكثر.</translation>
    </message>
    <message>
        <source>Heating pauses.</source>
        <translation>التدفئة متوقفة مؤقتاً.</translation>
    </message>
    <message>
        <source>Nobody can tell whether you use the PC.</source>
        <translation>لا شيء يخبر هل تستعمل الحاسوب.</translation>
    </message>
    <message>
        <source>Nobody uses the PC.</source>
        <translation>لا أحد يستعمل الحاسوب.</translation>
    </message>
    <message>
        <source>You use the PC.</source>
        <translation>أنت تستعمل الحاسوب.</translation>
    </message>
    <message>
        <source>{level} Mouse and keyboard were last used {time} ago.</source>
        <translation>{level} استُعملت الفأرة ولوحة المفاتيح آخر مرة قبل {time}.</translation>
    </message>
    <message>
        <source>{level} Mouse or keyboard just now.</source>
        <translation>{level} استُعملت الفأرة أو لوحة المفاتيح للتو.</translation>
    </message>
</context>
</TS>
