<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>A report about a fault, which you read before you save it.</source>
        <translation>تقرير عن عطل، تقرؤه قبل أن تحفظه.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>التشخيص…</translation>
    </message>
    <message>
        <source>Licences of all its parts</source>
        <translation>رخص كل أجزائه</translation>
    </message>
    <message>
        <source>Made with {parts}.</source>
        <translation>صُنع باستخدام {parts}.</translation>
    </message>
    <message>
        <source>One thing at a time; everything is kept as a zip file before.</source>
        <translation>شيء واحد في كل مرة؛ ويُحفظ كل شيء قبل ذلك في ملف zip.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Reset and export…</source>
        <translation>إعادة الضبط والتصدير…</translation>
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
    <message>
        <source>What is new in this version</source>
        <translation>الجديد في هذا الإصدار</translation>
    </message>
</context>
<context>
    <name>AdjustTab</name>
    <message>
        <source>A chain of your own, in compressed time</source>
        <translation>سلسلة خاصة بك، في زمن مضغوط</translation>
    </message>
    <message>
        <source>Block {height} of this PC</source>
        <translation>الكتلة {height} من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Nobody else mines now.</source>
        <translation>لا أحد غيرك يعدّن الآن.</translation>
    </message>
    <message>
        <source>Now: the others {others} (simulated), this PC {own}.</source>
        <translation>الآن: الآخرون {others} (محاكاة)، وهذا الحاسوب {own}.</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>حفظ الشكل…</translation>
    </message>
    <message>
        <source>Save the picture of the chain…</source>
        <translation>حفظ صورة السلسلة…</translation>
    </message>
    <message>
        <source>Start the chain</source>
        <translation>بدء السلسلة</translation>
    </message>
    <message>
        <source>The chain begins with a difficulty for a block every {time}.</source>
        <translation>تبدأ السلسلة بصعوبة تعطي كتلة كل {time}.</translation>
    </message>
    <message>
        <source>The chain stands still. Start it again: it begins anew.</source>
        <translation>السلسلة متوقفة. ابدأها ثانيةً: تبدأ من جديد.</translation>
    </message>
    <message>
        <source>The hash rate of this PC is not known yet: the chain begins easy, and its difficulty follows.</source>
        <translation>معدل التجزئة لهذا الحاسوب غير معروف بعد: تبدأ السلسلة سهلة، ثم تتكيّف صعوبتها.</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Check</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>Check: {what}</source>
        <translation>تحقّق: {what}</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>ليس بعد.</translation>
    </message>
    <message>
        <source>Not yet. The formula: {formula}</source>
        <translation>ليس بعد. الصيغة: {formula}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>صحيح.</translation>
    </message>
    <message>
        <source>This is no number that could be read. Examples: 0.0625, 1/16, 6.25 %, 2^20, 3.5e9, 1.1 G</source>
        <translation>ليس هذا عدداً يمكن قراءته. أمثلة: ⁦0.0625⁩ و⁦1/16⁩ و⁦6.25 %⁩ و⁦2^20⁩ و⁦3.5e9⁩ و⁦1.1 G⁩</translation>
    </message>
</context>
<context>
    <name>ApiKeyView</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>نسخ المفتاح</translation>
    </message>
    <message>
        <source>It is shown only now: put it where the other program keeps its passwords.</source>
        <translation>يظهر الآن فقط: احفظه حيث يحفظ البرنامج الآخر كلمات مروره.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>إنشاء مفتاح</translation>
    </message>
    <message>
        <source>Make another key</source>
        <translation>إنشاء مفتاح آخر</translation>
    </message>
    <message>
        <source>The key of the local API</source>
        <translation>مفتاح الواجهة البرمجية المحلية (API)</translation>
    </message>
    <message>
        <source>There is a key. Another one takes its place.</source>
        <translation>يوجد مفتاح. إن أنشأت مفتاحاً آخر حلّ محله.</translation>
    </message>
    <message>
        <source>There is no key yet, so nobody is let in.</source>
        <translation>لا مفتاح بعد، فلا يُسمح لأحد بالدخول.</translation>
    </message>
</context>
<context>
    <name>BandRow</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>الأشهر</translation>
    </message>
    <message>
        <source>Move this row up: the first one that fits counts</source>
        <translation>انقل هذا السطر إلى أعلى: يُعتمد أول سطر مطابق</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>أزل هذا السطر</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>طوال السنة</translation>
    </message>
</context>
<context>
    <name>BenchmarkPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>إلغاء القياس</translation>
    </message>
    <message>
        <source>Every kernel in a table</source>
        <translation>كل النوى في جدول</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>إخفاء الجدول</translation>
    </message>
    <message>
        <source>Measuring ends…</source>
        <translation>جارٍ إنهاء القياس…</translation>
    </message>
    <message>
        <source>Measuring the devices</source>
        <translation>قياس الأجهزة</translation>
    </message>
    <message>
        <source>State of the measurement</source>
        <translation>حالة القياس</translation>
    </message>
    <message>
        <source>The miner is asked…</source>
        <translation>جارٍ سؤال المعدِّن…</translation>
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
    <name>BitPicture</name>
    <message>
        <source>hash</source>
        <translation>التجزئة</translation>
    </message>
    <message>
        <source>target</source>
        <translation>الهدف</translation>
    </message>
</context>
<context>
    <name>BitsSlider</name>
    <message>
        <source>Difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>Difficulty in bits</source>
        <translation>الصعوبة بالبت</translation>
    </message>
    <message>
        <source>bitcoin&apos;s: {bits}</source>
        <translation>صعوبة بيتكوين: {bits}</translation>
    </message>
</context>
<context>
    <name>BlocksCard</name>
    <message>
        <source>Bits</source>
        <translation>البتات</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>الكتلة</translation>
    </message>
    <message>
        <source>Blocks of this PC: {count}</source>
        <translation>كتل هذا الحاسوب: {count}</translation>
    </message>
    <message>
        <source>Blocks of this PC: {count}. Luck of those shown, together: {luck}. The more blocks, the nearer it comes to 100 %.</source>
        <translation>كتل هذا الحاسوب: {count}. حظ الكتل المعروضة معاً: {luck}. كلما زادت الكتل اقترب من ⁦100 %⁩.</translation>
    </message>
    <message>
        <source>Blocks so far</source>
        <translation>الكتل حتى الآن</translation>
    </message>
    <message>
        <source>Check the chosen block…</source>
        <translation>تحقّق من الكتلة المختارة…</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقَّع</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وقت الإيجاد</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>التجزئة</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>الحظ</translation>
    </message>
    <message>
        <source>See it in slow motion…</source>
        <translation>شاهدها بالحركة البطيئة…</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>يتيمة</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا أحد آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n آخرون</numerusform>
            <numerusform>و%n آخرون</numerusform>
            <numerusform>و%n آخرون</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrokerCard</name>
    <message>
        <source>More than one PC</source>
        <translation>أكثر من حاسوب واحد</translation>
    </message>
    <message>
        <source>Name the broker…</source>
        <translation>تسمية الوسيط…</translation>
    </message>
    <message>
        <source>See and steer other PCs that heat with WarmGUI, and let Home Assistant find this one. They talk through an MQTT broker: a small program, such as Mosquitto, that runs once in your network. Nothing is told or followed before you agree to it.</source>
        <translation>شاهِد حواسيب أخرى تدفّئ بـ WarmGUI وتحكّم فيها، ودع Home Assistant يجد هذا الحاسوب. تتخاطب الحواسيب عبر وسيط MQTT: برنامج صغير، مثل Mosquitto، يعمل مرة واحدة في شبكتك. لا يُخبَر أحد بشيء ولا يُنفَّذ أمر قبل موافقتك.</translation>
    </message>
</context>
<context>
    <name>BrokerDialog</name>
    <message>
        <source>Name the broker</source>
        <translation>تسمية الوسيط</translation>
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
    <name>Care</name>
    <message>
        <source>Heat now</source>
        <translation>التدفئة الآن</translation>
    </message>
    <message>
        <source>Something ended it by force, and no fault of its own was recorded.</source>
        <translation>أنهاه شيء ما قسراً، ولم يُسجَّل عطل فيه هو.</translation>
    </message>
    <message>
        <source>The last run of WarmGUI was cut off</source>
        <translation>انقطع التشغيل الأخير لبرنامج WarmGUI</translation>
    </message>
    <message>
        <source>The miner ended with it, so nothing went on heating.</source>
        <translation>انتهى المعدِّن معه، فلم يستمر شيء في التدفئة.</translation>
    </message>
    <message>
        <source>The miner ended with it. This time it has begun without heating and leaves graphics cards alone; with the next start that is over.</source>
        <translation>انتهى المعدِّن معه. بدأ هذه المرة بلا تدفئة ولا يستعمل بطاقات الرسوم؛ وينتهي ذلك مع التشغيل التالي.</translation>
    </message>
    <message>
        <source>The settings, at the end, say what is new and how to get it.</source>
        <translation>في آخر الإعدادات تجد ما الجديد وكيف تحصل عليه.</translation>
    </message>
    <message>
        <source>WarmGUI crashed the last time it ran.</source>
        <translation>تعطّل WarmGUI في آخر مرة شُغِّل فيها.</translation>
    </message>
    <message>
        <source>WarmGUI crashed {count} times in a row.</source>
        <translation>عدد مرات تعطّل WarmGUI على التوالي: {count}.</translation>
    </message>
    <message>
        <source>{reason}. It happened here: {place}</source>
        <translation>{reason}. حدث ذلك هنا: {place}</translation>
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
    <name>Chain</name>
    <message>
        <source>Block {height}: {name}, after {time}</source>
        <translation>الكتلة {height}: {name}، بعد {time}</translation>
    </message>
    <message>
        <source>No block has been found yet.</source>
        <translation>لم توجد كتلة بعد.</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>قيد البحث</translation>
    </message>
</context>
<context>
    <name>ChainInputs</name>
    <message>
        <source>Hash power of others</source>
        <translation>قدرة التجزئة عند الآخرين</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>The rule of a chain that runs stays: stop it to choose another.</source>
        <translation>لا تتغيّر قاعدة السلسلة وهي تعمل: أوقفها لتختار غيرها.</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>Block {height} is searched</source>
        <translation>الكتلة {height} قيد البحث</translation>
    </message>
    <message>
        <source>Block {height} of {miner}, after {time}</source>
        <translation>الكتلة {height} من {miner}، بعد {time}</translation>
    </message>
    <message>
        <source>No block yet.</source>
        <translation>لا كتلة بعد.</translation>
    </message>
    <message>
        <source>The chain, block by block</source>
        <translation>السلسلة، كتلةً كتلة</translation>
    </message>
    <message>
        <source>in a race</source>
        <translation>في سباق</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>يتيمة</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>قيد البحث</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>the difficulty changed: {change}</source>
        <translation>تغيّرت الصعوبة: {change}</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>هذا الحاسوب</translation>
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
    <name>CheckDialog</name>
    <message>
        <source>Check it yourself</source>
        <translation>تحقّق بنفسك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Copy one line into a terminal. It hashes the bytes twice with SHA-256, and turns the result round, as hashes are written.</source>
        <translation>انسخ سطراً واحداً إلى الطرفية. يجزّئ البايتات مرتين بخوارزمية SHA-256، ثم يعكس ترتيب بايتات الناتج كما تُكتب التجزئات عادةً.</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>نسخ الأمر</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>نسخ التجزئة</translation>
    </message>
    <message>
        <source>Copy the header</source>
        <translation>نسخ الترويسة</translation>
    </message>
    <message>
        <source>Hash them without this program</source>
        <translation>جزّئها من دون هذا البرنامج</translation>
    </message>
    <message>
        <source>It must print:</source>
        <translation>يجب أن يطبع:</translation>
    </message>
    <message>
        <source>It must print: {words}</source>
        <translation>يجب أن يطبع: {words}</translation>
    </message>
    <message>
        <source>Simulated: the header was made up, so its hash is not below its target.</source>
        <translation>محاكاة: الترويسة مصطنعة، ولذلك ليست تجزئتها دون هدفها.</translation>
    </message>
    <message>
        <source>The 80 bytes that were hashed</source>
        <translation>الـ 80 بايت التي جُزّئت</translation>
    </message>
    <message>
        <source>The 80 bytes: {header}</source>
        <translation>الـ 80 بايت: {header}</translation>
    </message>
    <message>
        <source>Their hash</source>
        <translation>تجزئتها</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>أين يعمل الأمر</translation>
    </message>
    <message>
        <source>bytes {first} to {last}</source>
        <translation>البايتات من {first} إلى {last}</translation>
    </message>
    <message>
        <source>read as {value}</source>
        <translation>تُقرأ {value}</translation>
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
    <name>ClaimDialog</name>
    <message>
        <source>An example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>Check a claim</source>
        <translation>تحقّق من ادّعاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <source>Empty all</source>
        <translation>إفراغ الكل</translation>
    </message>
    <message>
        <source>Its numbers</source>
        <translation>أرقامه</translation>
    </message>
    <message>
        <source>Leave empty what the claim does not say.</source>
        <translation>اترك فارغاً ما لا يذكره الادّعاء.</translation>
    </message>
    <message>
        <source>Not understood: {numbers}</source>
        <translation>غير مفهوم: {numbers}</translation>
    </message>
    <message>
        <source>Type a claim as you read or heard it, or fill in its numbers: each is worked out anew, and set against the others and against what is known of the network.</source>
        <translation>اكتب ادّعاءً كما قرأته أو سمعته، أو املأ أرقامه: يُحسب كل رقم من جديد، ويُقارَن بسواه وبما يُعرف عن الشبكة.</translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>المُدّعى</translation>
    </message>
    <message>
        <source>What is true of it</source>
        <translation>الصحيح منه</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Currency of the claim</source>
        <translation>عملة الادّعاء</translation>
    </message>
    <message>
        <source>{field}: per what</source>
        <translation>{field}: لكل ماذا</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Check a claim</source>
        <translation>تحقّق من ادّعاء</translation>
    </message>
    <message>
        <source>Check a claim…</source>
        <translation>تحقّق من ادّعاء…</translation>
    </message>
    <message>
        <source>Check this claim: {claim}</source>
        <translation>تحقّق من هذا الادّعاء: {claim}</translation>
    </message>
    <message>
        <source>Somebody says how much a miner earns, or how soon it finds a block? Type it as you read it: each number is set against the others and against the network.</source>
        <translation>هل يقول أحدهم كم يكسب جهاز تعدين، أو متى يجد كتلة؟ اكتب قوله كما قرأته: يُقارَن كل رقم بالأرقام الأخرى وبالشبكة.</translation>
    </message>
</context>
<context>
    <name>ClassTab</name>
    <message>
        <source>Classes cannot be opened from this window.</source>
        <translation>لا يمكن فتح صفوف من هذه النافذة.</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Export the class</source>
        <translation>تصدير الصف</translation>
    </message>
    <message>
        <source>Join a class (student)</source>
        <translation>الانضمام إلى صف (طالب)</translation>
    </message>
    <message>
        <source>Open a class</source>
        <translation>فتح صف</translation>
    </message>
    <message>
        <source>Open a class (teacher)</source>
        <translation>فتح صف (معلّم)</translation>
    </message>
    <message>
        <source>The class could not be written: {words}</source>
        <translation>تعذّرت كتابة الصف: {words}</translation>
    </message>
    <message>
        <source>The class was written to {path}.</source>
        <translation>كُتب الصف في {path}.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>warmgui_class</source>
        <translation>warmgui_class</translation>
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
        <source>What to expect of it</source>
        <translation>ما الذي تتوقعه منه</translation>
    </message>
    <message>
        <source>Where the work goes, and your consent</source>
        <translation>إلى أين يذهب العمل، وموافقتك</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>نسخ: {what}</translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Compare cost or carbon dioxide</source>
        <translation>قارن التكلفة أو ثاني أكسيد الكربون</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Nothing can be compared yet: no price is known.</source>
        <translation>لا شيء يمكن مقارنته بعد: لا سعر معروف.</translation>
    </message>
    <message>
        <source>One kWh of heat in this room costs</source>
        <translation>تكلفة kWh واحد من الحرارة في هذه الغرفة</translation>
    </message>
    <message>
        <source>One kWh of heat in this room emits</source>
        <translation>انبعاثات kWh واحد من الحرارة في هذه الغرفة</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>حفظ تقرير التشخيص…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>إظهار التفاصيل</translation>
    </message>
</context>
<context>
    <name>DateBar</name>
    <message>
        <source>Day</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Fact before</source>
        <translation>المعلومة السابقة</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>المعلومة التالية</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Its heaters ({heaters}) are switched off and stay in the list until you give them another place. Its thermometer stays, too.</source>
        <translation>تُعطَّل مدافئه ({heaters}) وتبقى في القائمة إلى أن تعطيها مكاناً آخر. ويبقى ميزان حرارته أيضاً.</translation>
    </message>
    <message>
        <source>No heater warms it. Its thermometer stays in the list of the room&apos;s page.</source>
        <translation>لا مدفأة تدفّئه. يبقى ميزان حرارته في قائمة صفحة الغرفة.</translation>
    </message>
    <message>
        <source>Remove a place</source>
        <translation>إزالة مكان</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>إزالته</translation>
    </message>
    <message>
        <source>Remove {place}?</source>
        <translation>أتزيل {place}؟</translation>
    </message>
    <message>
        <source>{heater} was removed. If it was steered it is turned off or down.</source>
        <translation>أُزيلت المدفأة {heater}. إن كان البرنامج يتحكم فيها فإنها تُطفأ أو تُخفض قدرتها.</translation>
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
        <source>Benchmark: {device}</source>
        <translation>قياس السرعة: {device}</translation>
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
    <message numerus="yes">
        <source>and %n more, on the page Devices</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر في صفحة الأجهزة</numerusform>
            <numerusform>واثنان آخران في صفحة الأجهزة</numerusform>
            <numerusform>و%n أخرى في صفحة الأجهزة</numerusform>
            <numerusform>و%n آخر في صفحة الأجهزة</numerusform>
            <numerusform>و%n آخر في صفحة الأجهزة</numerusform>
        </translation>
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
        <source>No device is known yet: the miner names them once it has started.</source>
        <translation>لا جهاز معروف بعد: يُسمّي المعدِّن الأجهزة حالما يبدأ.</translation>
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
        <source>Battery and quiet hours</source>
        <translation>البطارية وساعات الهدوء</translation>
    </message>
    <message>
        <source>Hide battery and quiet hours</source>
        <translation>إخفاء البطارية وساعات الهدوء</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>قِس الأجهزة</translation>
    </message>
    <message>
        <source>Measuring runs the devices at full power, about a second for each kernel. It earns nothing and contacts nobody.</source>
        <translation>يشغّل القياس الأجهزة بكامل القدرة نحو ثانية لكل نواة. لا يكسب شيئاً ولا يتصل بأحد.</translation>
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
    <name>DiagnosticsDialog</name>
    <message>
        <source>All that the report holds is shown here, and nothing leaves this PC. It is in English.</source>
        <translation>كل ما في التقرير معروض هنا، ولا يخرج شيء من هذا الحاسوب. التقرير بالإنجليزية.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>جارٍ الجمع…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Copy this file</source>
        <translation>نسخ هذا الملف</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>ملفات التقرير</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Not found: {words}</source>
        <translation>لم يُعثر على: {words}</translation>
    </message>
    <message>
        <source>Saved. Nothing was sent: give the file to whom you want.</source>
        <translation>حُفظ التقرير. لم يُرسَل شيء: أعطِ الملف لمن تشاء.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>البحث في كل الملفات</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>نص الملف</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>تعذّرت كتابة الملف: {words}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ملفات ZIP (*.zip)</translation>
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
        <source>Every host, and its switch</source>
        <translation>كل مضيف ومفتاحه</translation>
    </message>
    <message>
        <source>Hosts that this program may contact</source>
        <translation>المضيفون الذين قد يتصل بهم هذا البرنامج</translation>
    </message>
</context>
<context>
    <name>EgressPage</name>
    <message>
        <source>Beyond this PC</source>
        <translation>خارج هذا الحاسوب</translation>
    </message>
    <message>
        <source>Contacted since the start, and not on the list any more: {hosts}</source>
        <translation>اتُّصل بهم منذ البدء ولم يعودوا في القائمة: {hosts}</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>البقاء دون اتصال</translation>
    </message>
    <message>
        <source>Without a pool or a node there is no work, and so no heat. The practice network stays.</source>
        <translation>من غير مجمَّع أو عقدة لا عمل، ومن ثم لا حرارة. تبقى شبكة التدريب.</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>A pool</source>
        <translation>مجمَّع تعدين</translation>
    </message>
    <message>
        <source>Add a heater…</source>
        <translation>إضافة جهاز تدفئة…</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>إضافة مكان…</translation>
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
        <source>Find heaters…</source>
        <translation>البحث عن مدافئ…</translation>
    </message>
    <message>
        <source>It hands out the work of many people. A public pool shares rewards by work; a solo pool pays a found block to your address alone. It sees your address or user name.</source>
        <translation>يوزّع العمل على أناس كثيرين. المجمَّع العام يقسم المكافآت بحسب العمل، والمجمَّع الفردي يدفع الكتلة التي تجدها إلى عنوانك وحده. ويرى عنوانك أو اسم المستخدم.</translation>
    </message>
    <message>
        <source>More than this PC&apos;s room</source>
        <translation>أكثر من غرفة هذا الحاسوب</translation>
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
        <source>Small miners in your network (Bitaxe, NerdQAxe, Avalon) can keep another room, a water tank, a pool or a greenhouse warm, or carry the steady part of this room&apos;s heat. Nothing is searched, set or switched before you agree to it.</source>
        <translation>يمكن لأجهزة تعدين صغيرة في شبكتك (Bitaxe وNerdQAxe وAvalon) أن تُبقي غرفة أخرى أو خزان ماء أو مسبحاً أو بيتاً زجاجياً دافئاً، أو أن تتحمّل الجزء الثابت من حرارة هذه الغرفة. لا يُبحث عن شيء ولا يُضبط شيء ولا يُشغَّل أو يُطفأ قبل أن توافق.</translation>
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
    <name>EnergyHeader</name>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Prices and signals: {words}</source>
        <translation>الأسعار والإشارات: {words}</translation>
    </message>
    <message>
        <source>Set up prices and signals</source>
        <translation>إعداد الأسعار والإشارات</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>إعداد…</translation>
    </message>
</context>
<context>
    <name>EnergySourcesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Set up prices and signals</source>
        <translation>إعداد الأسعار والإشارات</translation>
    </message>
    <message>
        <source>Which signal</source>
        <translation>أي إشارة</translation>
    </message>
</context>
<context>
    <name>EraCard</name>
    <message>
        <source>Bitcoin on {date}</source>
        <translation>بيتكوين في {date}</translation>
    </message>
    <message>
        <source>People mined with: {machine}</source>
        <translation>كان الناس يعدّنون بواسطة: {machine}</translation>
    </message>
</context>
<context>
    <name>ExpectationCard</name>
    <message>
        <source>in your room in the end (modelled)</source>
        <translation>في غرفتك في النهاية (تقديراً)</translation>
    </message>
    <message>
        <source>is earned on the practice network</source>
        <translation>يُكسب في شبكة التدريب</translation>
    </message>
    <message>
        <source>is earned, on average</source>
        <translation>يُكسب في المتوسط</translation>
    </message>
    <message>
        <source>until a block, if this work went to bitcoin (modelled)</source>
        <translation>حتى إيجاد كتلة، لو ذهب هذا العمل إلى بيتكوين (تقديراً)</translation>
    </message>
    <message>
        <source>until a block, on average</source>
        <translation>حتى إيجاد كتلة، في المتوسط</translation>
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
    <name>FactsCard</name>
    <message>
        <source>Difficulty and price of bitcoin</source>
        <translation>صعوبة بيتكوين وسعره</translation>
    </message>
    <message>
        <source>Keep the password</source>
        <translation>حفظ كلمة المرور</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Password at Bitcoin Core</source>
        <translation>كلمة المرور لدى Bitcoin Core</translation>
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
    <name>FigureSaver</name>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>بيانات CSV ‏(*.csv)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>صور PNG ‏(*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>رسوم SVG ‏(*.svg)</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>حفظ الشكل</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>حُفظ باسم «{name}».</translation>
    </message>
    <message>
        <source>“{name}” was not saved: {why}</source>
        <translation>لم يُحفظ «{name}»: {why}</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>How “{figure}” is worked out</source>
        <translation>كيف يُحسب «{figure}»</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>كيف؟</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Save figure…</source>
        <translation>حفظ الشكل…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>عرض كمنحنى</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Announced themselves: {count}.</source>
        <translation>المدافئ التي أعلنت عن نفسها: {count}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Find heaters in the network</source>
        <translation>البحث عن مدافئ في الشبكة</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>النتائج: {count}</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>جارٍ الاستماع…</translation>
    </message>
    <message>
        <source>Many heaters announce themselves. Listening asks the network once who is there (mDNS), and waits a few seconds.</source>
        <translation>كثير من المدافئ يعلن عن نفسه. عند الاستماع تُسأل الشبكة مرة واحدة عمّن فيها (mDNS)، ثم يُنتظر بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>No heater announced itself. Older ones never do.</source>
        <translation>لم تعلن أي مدفأة عن نفسها. القديمة منها لا تفعل ذلك أبداً.</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>لم يُعثر على شيء بعد</translation>
    </message>
    <message>
        <source>Search a network</source>
        <translation>البحث في شبكة</translation>
    </message>
    <message>
        <source>Searching {network}…</source>
        <translation>جارٍ البحث في {network}…</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>إيقاف البحث</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقّف البحث.</translation>
    </message>
    <message>
        <source>This PC is in no private network that could be searched.</source>
        <translation>ليس هذا الحاسوب في شبكة خاصة يمكن البحث فيها.</translation>
    </message>
    <message>
        <source>Those that announce themselves</source>
        <translation>المدافئ التي تعلن عن نفسها</translation>
    </message>
    <message>
        <source>{network}: {asked} of {total} addresses asked</source>
        <translation>العناوين التي سُئلت في {network}: {asked} من {total}</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Formula, inputs, dates and sources</source>
        <translation>الصيغة والمدخلات والتواريخ والمصادر</translation>
    </message>
    <message>
        <source>How this is worked out: {finding}</source>
        <translation>كيف يُحسب هذا: {finding}</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>كيف؟</translation>
    </message>
</context>
<context>
    <name>FitChart</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
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
    <name>FleetPage</name>
    <message>
        <source>Machines</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>No machine has said anything yet. On each PC that shall appear here open this page, name the same broker, and switch on “Tell the broker how this PC heats”.</source>
        <translation>لم يقل أي جهاز شيئاً بعد. في كل حاسوب تريد أن يظهر هنا افتح هذه الصفحة، وسمِّ الوسيط نفسه، وفعّل «إخبار الوسيط كيف يدفّئ هذا الحاسوب».</translation>
    </message>
    <message>
        <source>Power for the whole fleet</source>
        <translation>قدرة الأسطول كله</translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>Nothing tells this PC about the home&apos;s sun, battery and grid. It can listen to MQTT or Home Assistant: set it up under “Set up prices and signals…”.</source>
        <translation>لا شيء يخبر هذا الحاسوب عن شمس المنزل وبطاريته وشبكته. يمكنه الاستماع إلى MQTT أو Home Assistant: اضبط ذلك في «إعداد الأسعار والإشارات…».</translation>
    </message>
    <message>
        <source>Where it comes from now</source>
        <translation>من أين تأتي الكهرباء الآن</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>FoundElsewhere</name>
    <message>
        <source>Elsewhere in WarmGUI</source>
        <translation>في مواضع أخرى من WarmGUI</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>In your list</source>
        <translation>في قائمتك</translation>
    </message>
</context>
<context>
    <name>FoundTile</name>
    <message>
        <source>Check it yourself…</source>
        <translation>تحقّق بنفسك…</translation>
    </message>
    <message>
        <source>In slow motion…</source>
        <translation>بالحركة البطيئة…</translation>
    </message>
</context>
<context>
    <name>HeatTab</name>
    <message>
        <source>Back to this home&apos;s numbers</source>
        <translation>العودة إلى أرقام هذا المنزل</translation>
    </message>
    <message>
        <source>One kWh of heat, by every way there is</source>
        <translation>‏1 kWh من الحرارة، بكل طريقة ممكنة</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>الحصيلة</translation>
    </message>
</context>
<context>
    <name>HeatVerdict</name>
    <message>
        <source>Here this PC beats a plain heater, but not every heater</source>
        <translation>هنا يتفوّق هذا الحاسوب على المدفأة العادية، لا على كل مدفأة</translation>
    </message>
    <message>
        <source>Here this PC is no cheaper than a plain heater</source>
        <translation>هنا ليس هذا الحاسوب أرخص من مدفأة عادية</translation>
    </message>
    <message>
        <source>Here this PC is the cheapest heat</source>
        <translation>هنا هذا الحاسوب أرخص حرارة</translation>
    </message>
</context>
<context>
    <name>HeaterDialog</name>
    <message>
        <source>Add a heater in the network</source>
        <translation>إضافة مدفأة في الشبكة</translation>
    </message>
    <message>
        <source>Change this heater</source>
        <translation>تغيير هذه المدفأة</translation>
    </message>
</context>
<context>
    <name>HeaterForm</name>
    <message>
        <source>Add a plug…</source>
        <translation>إضافة مقبس ذكي…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Hide how its watts are known</source>
        <translation>إخفاء كيفية معرفة قدرتها بالواط</translation>
    </message>
    <message>
        <source>How its watts are known</source>
        <translation>كيف تُعرف قدرتها بالواط</translation>
    </message>
    <message>
        <source>In your network; a name works, too.</source>
        <translation>في شبكتك؛ ويصلح الاسم أيضاً.</translation>
    </message>
    <message>
        <source>It is set to one of the power steps that it lists itself, never to anything else, and is turned down or off when its place is warm and when this program ends.</source>
        <translation>تُضبط على إحدى درجات القدرة التي تذكرها هي، ولا تُضبط على غيرها أبداً، وتُخفض قدرتها أو تُطفأ حين يدفأ مكانها وحين ينتهي هذا البرنامج.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Off, it is only watched: its heat counts, and nothing is changed on it.</source>
        <translation>إن عُطِّل هذا فهي تُراقَب فقط: تُحتسب حرارتها، ولا يُغيَّر فيها شيء.</translation>
    </message>
    <message>
        <source>Only where it does not say so itself. Empty: as it reports.</source>
        <translation>فقط إن لم تذكرها هي بنفسها. اتركه فارغاً لتُعتمد القدرة التي تخبر بها.</translation>
    </message>
    <message>
        <source>Plug that measures it</source>
        <translation>المقبس الذكي الذي يقيسها</translation>
    </message>
    <message>
        <source>Power at its highest setting</source>
        <translation>القدرة عند أعلى إعداد لها</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>This program may set its power and switch it</source>
        <translation>يمكن لهذا البرنامج أن يضبط قدرتها ويشغّلها ويطفئها</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هي</translation>
    </message>
    <message>
        <source>What it warms</source>
        <translation>ما الذي تدفّئه</translation>
    </message>
    <message>
        <source>Without one it is believed what it reports of itself.</source>
        <translation>من دونه يُصدَّق ما تخبر به عن نفسها.</translation>
    </message>
    <message>
        <source>choose a place</source>
        <translation>اختر مكاناً</translation>
    </message>
    <message>
        <source>for example shelf</source>
        <translation>مثل: الرف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>one that is not in the list any more</source>
        <translation>مقبس لم يعد في القائمة</translation>
    </message>
</context>
<context>
    <name>HeaterRow</name>
    <message>
        <source>Edit {heater}</source>
        <translation>تعديل {heater}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Enter its password…</source>
        <translation>أدخل كلمة مرورها…</translation>
    </message>
    <message>
        <source>Enter the password of {heater}</source>
        <translation>أدخل كلمة مرور {heater}</translation>
    </message>
    <message>
        <source>It warms no place: edit it and choose one.</source>
        <translation>لا تدفّئ أي مكان: عدّلها واختر لها مكاناً.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {heater}</source>
        <translation>إزالة {heater}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not contacted.</source>
        <translation>إن عُطِّلت بقيت في القائمة ولم يُتصل بها.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Try {heater} again</source>
        <translation>أعد المحاولة مع {heater}</translation>
    </message>
    <message>
        <source>Use {heater}</source>
        <translation>استعمال {heater}</translation>
    </message>
    <message>
        <source>{heater}, {state}, {power}</source>
        <translation>{heater}، {state}، {power}</translation>
    </message>
</context>
<context>
    <name>HeaterTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>جارٍ سؤالها…</translation>
    </message>
    <message>
        <source>It can be switched off from here, but stays on if this PC fails.</source>
        <translation>يمكن إطفاؤها من هنا، لكنها تبقى تعمل إن تعطّل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It cannot be switched off from here.</source>
        <translation>لا يمكن إطفاؤها من هنا.</translation>
    </message>
    <message>
        <source>It names no power steps: it only runs or rests.</source>
        <translation>لا تذكر درجات للقدرة: إما أن تعمل وإما أن تسكن.</translation>
    </message>
    <message>
        <source>It turns itself off or down when nobody speaks to it any more.</source>
        <translation>تطفئ نفسها أو تخفض قدرتها حين لا يعود أحد يخاطبها.</translation>
    </message>
    <message>
        <source>Power steps: {steps}</source>
        <translation>درجات القدرة: {steps}</translation>
    </message>
    <message>
        <source>draws {power} now</source>
        <translation>تسحب {power} الآن</translation>
    </message>
</context>
<context>
    <name>HeatersCard</name>
    <message>
        <source>Add a heater…</source>
        <translation>إضافة جهاز تدفئة…</translation>
    </message>
    <message>
        <source>Find heaters…</source>
        <translation>البحث عن مدافئ…</translation>
    </message>
    <message>
        <source>Heaters in the network</source>
        <translation>المدافئ في الشبكة</translation>
    </message>
    <message>
        <source>No longer allow searching {network}</source>
        <translation>إلغاء السماح بالبحث في {network}</translation>
    </message>
    <message>
        <source>None yet. Small miners in your network (Bitaxe, NerdQAxe, Avalon) heat other places, or carry the steady part of this room&apos;s heat.</source>
        <translation>لا شيء بعد. أجهزة التعدين الصغيرة في شبكتك (Bitaxe وNerdQAxe وAvalon) تدفّئ أماكن أخرى، أو تتحمّل الجزء الثابت من حرارة هذه الغرفة.</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>القائمة ممتلئة.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>You agreed that {network} may be searched for heaters.</source>
        <translation>وافقتَ على البحث عن مدافئ في {network}.</translation>
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
        <source>Energy</source>
        <translation>الطاقة</translation>
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
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>المال</translation>
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
        <source>Report…</source>
        <translation>تقرير…</translation>
    </message>
    <message>
        <source>Table shows</source>
        <translation>يعرض الجدول</translation>
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
        <source>Opens how this number comes about</source>
        <translation>يفتح كيفية حساب هذا الرقم</translation>
    </message>
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
        <source>Living room</source>
        <translation>غرفة المعيشة</translation>
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
    <name>HostRow</name>
    <message>
        <source>No address is set.</source>
        <translation>لم يُضبط عنوان.</translation>
    </message>
    <message>
        <source>None is chosen. It would be one of: {hosts}</source>
        <translation>لم يُختر أي مضيف. سيكون أحد هؤلاء: {hosts}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Set up: {title}</source>
        <translation>إعداد: {title}</translation>
    </message>
</context>
<context>
    <name>HourTable</name>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>التدفئة</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>ذاتية</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>The plan, hour by hour</source>
        <translation>الخطة ساعة بساعة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>حتى الآن</translation>
    </message>
</context>
<context>
    <name>HouseLine</name>
    <message>
        <source>Open the page of places and heaters</source>
        <translation>فتح صفحة الأماكن والمدافئ</translation>
    </message>
    <message>
        <source>Places and heaters ›</source>
        <translation>الأماكن والمدافئ ›</translation>
    </message>
</context>
<context>
    <name>HousePage</name>
    <message>
        <source>Add a place…</source>
        <translation>إضافة مكان…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>القائمة ممتلئة.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>الكل معاً</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message>
        <source>Follow commands from afar?</source>
        <translation>أتُنفَّذ الأوامر الواردة من بُعد؟</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Yes, follow</source>
        <translation>نعم، لتُنفَّذ</translation>
    </message>
    <message>
        <source>“{sender}” asks whether this PC follows commands through the broker: heat on or off, target, preset, power limit. Whoever may write to the broker could then send them. Payout, pool and your consent stay yours.</source>
        <translation>يسأل «{sender}» هل ينفّذ هذا الحاسوب الأوامر الواردة عبر الوسيط: تشغيل التدفئة أو إيقافها، والحرارة المطلوبة، والقيمة الجاهزة، وحدّ القدرة. عندئذ يمكن لكل من يُسمح له بالكتابة على الوسيط أن يرسلها. أما الدفع والمجمَّع وموافقتك فتبقى لك.</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>As the projector or your teacher shows it.</source>
        <translation>كما يظهر على جهاز العرض أو كما يعطيه المعلّم.</translation>
    </message>
    <message>
        <source>Ends by itself at</source>
        <translation>ينتهي تلقائياً في</translation>
    </message>
    <message>
        <source>Everybody in the class sees it: not your full name.</source>
        <translation>يراه كل من في الصف: فلا تكتب اسمك الكامل.</translation>
    </message>
    <message>
        <source>It is not kept on this PC.</source>
        <translation>لا يُحفظ على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Join a class</source>
        <translation>الانضمام إلى صف</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>رمز الانضمام</translation>
    </message>
    <message>
        <source>Join the class</source>
        <translation>انضم إلى الصف</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>جارٍ الانضمام…</translation>
    </message>
    <message>
        <source>Leave the class</source>
        <translation>مغادرة الصف</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>الاسم المستعار</translation>
    </message>
    <message>
        <source>Nothing is hashed right now.</source>
        <translation>لا تُحسب تجزئات الآن.</translation>
    </message>
    <message>
        <source>Shares that it refused</source>
        <translation>الحصص التي رفضها</translation>
    </message>
    <message>
        <source>Shares that the class took</source>
        <translation>الحصص التي قبلها الصف</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>What the class says</source>
        <translation>ما يقوله الصف</translation>
    </message>
    <message>
        <source>You are in no class.</source>
        <translation>لست في أي صف.</translation>
    </message>
    <message>
        <source>You are in the class: this PC sends its work to {where}.</source>
        <translation>أنت في الصف: يرسل هذا الحاسوب عمله إلى {where}.</translation>
    </message>
    <message>
        <source>You left the class.</source>
        <translation>غادرت الصف.</translation>
    </message>
    <message>
        <source>Your PC hashes for the class for two hours at most and sends its work to your teacher&apos;s PC over the network, unencrypted: your nickname, the join code and shares, nothing else. What it did before goes on afterwards.</source>
        <translation>يحسب حاسوبك تجزئات للصف مدة ساعتين على الأكثر، ويرسل عمله إلى حاسوب المعلّم عبر الشبكة بلا تشفير: اسمك المستعار ورمز الانضمام والحصص، ولا شيء غيرها. ثم يستأنف ما كان يفعله.</translation>
    </message>
    <message>
        <source>{sentence} (simulated)</source>
        <translation>‏{sentence} (محاكاة)</translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Between sidebar and page</source>
        <translation>بين الشريط الجانبي والصفحة</translation>
    </message>
    <message>
        <source>Charts: read them step by step. With Shift, those of Home: earlier and later</source>
        <translation>المخططات: قراءتها خطوة بخطوة. مع Shift في الصفحة الرئيسية: أبكر وأحدث</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close a dialog; stop reading a chart</source>
        <translation>إغلاق نافذة؛ إنهاء قراءة مخطط</translation>
    </message>
    <message>
        <source>Heat, or stop heating</source>
        <translation>التدفئة أو إيقافها</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Odds lab: the next part, with Shift the previous one</source>
        <translation>مختبر الاحتمالات: القسم التالي، ومع Shift السابق</translation>
    </message>
    <message>
        <source>Projector of a class: the whole screen</source>
        <translation>عرض الصف على جهاز الإسقاط: ملء الشاشة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>تمرير الصفحة</translation>
    </message>
    <message>
        <source>Settings: search</source>
        <translation>الإعدادات: بحث</translation>
    </message>
    <message>
        <source>Target: a step. Page Up, Page Down: 2 °C. Home, End: the limits</source>
        <translation>الهدف: خطوة واحدة. Page Up وPage Down: 2 °C. Home وEnd: الحدان</translation>
    </message>
    <message>
        <source>The first nine pages of the sidebar, in order, and the last</source>
        <translation>أول تسع صفحات في الشريط الجانبي بالترتيب، ثم الصفحة الأخيرة</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>To the next and the previous control</source>
        <translation>إلى عنصر التحكم التالي والسابق</translation>
    </message>
    <message>
        <source>Week plan: move the period&apos;s beginning. Enter: its temperature. Delete: remove it</source>
        <translation>خطة الأسبوع: تحريك بداية الفترة. Enter: درجة حرارتها. Delete: حذفها</translation>
    </message>
</context>
<context>
    <name>LabControls</name>
    <message>
        <source>Another part of the lab runs now. Starting here ends it.</source>
        <translation>يعمل الآن جزء آخر من المختبر. البدء هنا ينهيه.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Parts of the lab</source>
        <translation>أجزاء المختبر</translation>
    </message>
</context>
<context>
    <name>LabRow</name>
    <message>
        <source>Blocks so far, one after the other: {times}</source>
        <translation>الكتل حتى الآن، واحدة بعد أخرى: {times}</translation>
    </message>
    <message>
        <source>Start in the lab</source>
        <translation>البدء في المختبر</translation>
    </message>
    <message>
        <source>{words} (simulated)</source>
        <translation>‏{words} (محاكاة)</translation>
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
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
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
    <name>LessonList</name>
    <message>
        <source>A lesson file gives the same worksheet, figures and simulated results on every PC, without the internet. Two classes that see the same SHA-256 have the same lesson.</source>
        <translation>يعطي ملف الدرس ورقة العمل نفسها والأشكال ونتائج المحاكاة نفسها على كل حاسوب، بلا إنترنت. وإذا رأى صفّان قيمة SHA-256 نفسها فدرسهما واحد.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open a lesson file…</source>
        <translation>فتح ملف درس…</translation>
    </message>
    <message>
        <source>Open: {lesson}</source>
        <translation>فتح: {lesson}</translation>
    </message>
    <message>
        <source>What pupils learn</source>
        <translation>ما يتعلّمه التلاميذ</translation>
    </message>
</context>
<context>
    <name>LessonTab</name>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Lesson files (*.warmlesson *.json)</source>
        <translation>ملفات الدروس ‏(*.warmlesson *.json)</translation>
    </message>
    <message>
        <source>Open a lesson file</source>
        <translation>فتح ملف درس</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>The lesson could not be opened. {words}</source>
        <translation>تعذّر فتح الدرس. {words}</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Your answer</source>
        <translation>إجابتك</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>All that comes with this program has its licence in one folder.</source>
        <translation>لكل ما يأتي مع هذا البرنامج رخصته، وكلها في مجلد واحد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Open the folder with all texts</source>
        <translation>فتح المجلد الذي فيه كل النصوص</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>There is no list here; the parts named before are what it is made of.</source>
        <translation>لا قائمة هنا؛ الأجزاء المذكورة من قبل هي ما يتكوّن منه.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>What is installed with this program, and what each says of itself.</source>
        <translation>ما هو مثبَّت مع هذا البرنامج، وما يقوله كل جزء عن نفسه.</translation>
    </message>
</context>
<context>
    <name>LimitStrips</name>
    <message>
        <source>Lift it</source>
        <translation>إلغاؤه</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Go there</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Go there: {sentence}</source>
        <translation>انتقال: {sentence}</translation>
    </message>
    <message>
        <source>Known once this PC has hashed.</source>
        <translation>يُعرف بعد أن يحسب هذا الحاسوب تجزئات.</translation>
    </message>
    <message>
        <source>When this PC stopped finding blocks</source>
        <translation>متى توقف هذا الحاسوب عن إيجاد الكتل</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotteryCard</name>
    <message>
        <source>A block every {here} here.</source>
        <translation>هنا كتلة كل {here}.</translation>
    </message>
    <message>
        <source>A block every {here} here. At bitcoin&apos;s difficulty: one in {bitcoin}.</source>
        <translation>هنا كتلة كل {here}. وبصعوبة بيتكوين: كتلة كل {bitcoin}.</translation>
    </message>
    <message>
        <source>At {rate}, on average: luck decides about each block.</source>
        <translation>بمعدل {rate} في المتوسط: والحظ هو ما يحسم كل كتلة على حدة.</translation>
    </message>
    <message>
        <source>Every hash is a lottery ticket</source>
        <translation>كل تجزئة تذكرة يانصيب</translation>
    </message>
    <message>
        <source>How often a block comes here is told as soon as the hash rate is known.</source>
        <translation>يظهر هنا كم مرة تأتي كتلة حالما يُعرف معدل التجزئة.</translation>
    </message>
    <message>
        <source>How this comes about</source>
        <translation>كيف يُحسب هذا</translation>
    </message>
    <message>
        <source>Start hashing</source>
        <translation>ابدأ حساب التجزئات</translation>
    </message>
    <message>
        <source>Start hashing, heat for a minute, or run the benchmark under Devices.</source>
        <translation>ابدأ حساب التجزئات، أو شغّل التدفئة دقيقة، أو أجرِ قياس السرعة في صفحة «الأجهزة».</translation>
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
    <name>Manners</name>
    <message>
        <source>WarmGUI is here, and nothing heats</source>
        <translation>برنامج WarmGUI هنا، ولا شيء يدفّئ</translation>
    </message>
    <message>
        <source>You have not agreed yet that this PC may mine. Click here to see the first steps.</source>
        <translation>لم توافق بعد على أن يعدِّن هذا الحاسوب. انقر هنا لترى الخطوات الأولى.</translation>
    </message>
</context>
<context>
    <name>MineCard</name>
    <message>
        <source>A block takes {time} on average here: most likely you see none. That is the lesson.</source>
        <translation>تستغرق الكتلة هنا {time} في المتوسط: الأرجح أنك لن ترى أي كتلة. وهذا هو الدرس.</translation>
    </message>
    <message>
        <source>As on {date}. Blocks found: {found}; expected for the hashes so far: {expected}.</source>
        <translation>كما في {date}. الكتل التي وُجدت: {found}؛ والمتوقَّع للتجزئات حتى الآن: {expected}.</translation>
    </message>
    <message>
        <source>Block {height}: {hash} · {words}</source>
        <translation>الكتلة {height}: {hash} · {words}</translation>
    </message>
    <message>
        <source>Mine as if it were {date}</source>
        <translation>التعدين كأننا في {date}</translation>
    </message>
    <message>
        <source>Mine as on {date} instead</source>
        <translation>التعدين كما في {date} بدلاً من ذلك</translation>
    </message>
    <message>
        <source>One every {time} on average; {since} since the last one.</source>
        <translation>كتلة كل {time} في المتوسط؛ ومضى {since} منذ آخرها.</translation>
    </message>
    <message>
        <source>Real headers with the target and the time of that day, hashed for real on this PC. The chain is the lab&apos;s own: what is found here is worth nothing.</source>
        <translation>ترويسات حقيقية بهدف ذلك اليوم ووقته، تُجزَّأ فعلاً على هذا الحاسوب. والسلسلة خاصة بالمختبر: لا قيمة لما يوجد هنا.</translation>
    </message>
    <message>
        <source>{sentence} (simulated)</source>
        <translation>‏{sentence} (محاكاة)</translation>
    </message>
</context>
<context>
    <name>MineDialog</name>
    <message>
        <source>Another luck</source>
        <translation>حظ آخر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Date of the lesson</source>
        <translation>تاريخ الدرس</translation>
    </message>
    <message>
        <source>Make it mine</source>
        <translation>اجعله درسي</translation>
    </message>
    <message>
        <source>Make the lesson</source>
        <translation>إنشاء الدرس</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Take the network&apos;s facts of {date}</source>
        <translation>اعتماد معلومات الشبكة في {date}</translation>
    </message>
    <message>
        <source>Take today&apos;s facts</source>
        <translation>اعتماد معلومات اليوم</translation>
    </message>
    <message>
        <source>Take what this PC measures</source>
        <translation>اعتماد ما يقيسه هذا الحاسوب</translation>
    </message>
    <message>
        <source>Take what this PC measures: {rate}</source>
        <translation>اعتماد ما يقيسه هذا الحاسوب: {rate}</translation>
    </message>
    <message>
        <source>The seed should be a whole number.</source>
        <translation>ينبغي أن تكون البذرة عدداً صحيحاً.</translation>
    </message>
    <message>
        <source>This is no number: {words}</source>
        <translation>ليس هذا عدداً: {words}</translation>
    </message>
    <message>
        <source>With other numbers it is another lesson: worksheet, figures and solution follow, and so does the SHA-256. The file that you began with stays as it is.</source>
        <translation>بأرقام أخرى يصير درساً آخر: تتبعها ورقة العمل والأشكال والحل، وكذلك SHA-256. أما الملف الذي بدأت به فيبقى كما هو.</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>جارٍ الحساب…</translation>
    </message>
</context>
<context>
    <name>MinerCard</name>
    <message>
        <source>A machine that you describe; nothing of it is measured.</source>
        <translation>جهاز تصفه أنت؛ ولا شيء منه مَقيس.</translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation>جهاز آخر</translation>
    </message>
    <message>
        <source>Nothing was hashed since the program was started, so nobody knows this PC&apos;s hashrate. Let it heat or mine, or look at another machine:</source>
        <translation>لم تُحسب أي تجزئة منذ بدء البرنامج، فلا أحد يعرف معدل تجزئة هذا الحاسوب. دعه يدفّئ أو يعدّن، أو انظر إلى جهاز آخر:</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Whose odds</source>
        <translation>لمن الاحتمالات</translation>
    </message>
    <message>
        <source>{rate}, measured</source>
        <translation>‏{rate}، مَقيس</translation>
    </message>
    <message>
        <source>{rate}, simulated</source>
        <translation>‏{rate}، محاكاة</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money, net first</source>
        <translation>المال، والصافي أولاً</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>At home</source>
        <translation>في المنزل</translation>
    </message>
    <message>
        <source>Check a claim…</source>
        <translation>تحقّق من ادّعاء…</translation>
    </message>
    <message>
        <source>Claims that were made, with numbers that you can change:</source>
        <translation>ادّعاءات قيلت، بأرقام يمكنك تغييرها:</translation>
    </message>
    <message>
        <source>Heat that somebody pays for</source>
        <translation>حرارة يدفع أحدهم ثمنها</translation>
    </message>
    <message>
        <source>Replay last week under another policy…</source>
        <translation>أعِد الأسبوع الماضي بسياسة أخرى…</translation>
    </message>
    <message>
        <source>Set up prices and signals…</source>
        <translation>إعداد الأسعار والإشارات…</translation>
    </message>
    <message>
        <source>The grid, sun and gas</source>
        <translation>شبكة الكهرباء والشمس والغاز</translation>
    </message>
    <message>
        <source>The world</source>
        <translation>العالم</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>ماذا لو…</translation>
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
    <name>NetworkRow</name>
    <message>
        <source>Each of its {count} addresses is asked once whether it is a heater: on port 80 for AxeOS, on port 4028 for cgminer. Nothing is changed anywhere. Other devices may notice that, and a watchful router may call it an attack. Search only networks that are yours.</source>
        <translation>يُسأل كل عنوان من عناوينها ({count}) مرة واحدة هل هو مدفأة: عبر المنفذ 80 لأجهزة AxeOS، وعبر المنفذ 4028 لأجهزة cgminer. لا يُغيَّر شيء في أي مكان. قد تلاحظ أجهزة أخرى ذلك، وقد يعدّه موجّه يقظ هجوماً. لا تبحث إلا في شبكات هي لك.</translation>
    </message>
    <message>
        <source>May {network} be searched?</source>
        <translation>أيُسمح بالبحث في {network}؟</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>No longer allow searching {network}</source>
        <translation>إلغاء السماح بالبحث في {network}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search it</source>
        <translation>البحث فيها</translation>
    </message>
    <message>
        <source>Search {network}</source>
        <translation>البحث في {network}</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>You agreed to this.</source>
        <translation>وافقتَ على ذلك.</translation>
    </message>
</context>
<context>
    <name>NewerCard</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation>ما الجديد فيه</translation>
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
    <name>NodesModel</name>
    <message>
        <source>A machine draws what it needs for itself besides.</source>
        <translation>يسحب الجهاز فوق ذلك ما يحتاج إليه لنفسه.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Mining limit</source>
        <translation>حدّ التعدين</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>NodesTable</name>
    <message>
        <source>Machines of the fleet</source>
        <translation>أجهزة الأسطول</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>As its makers wrote it:</source>
        <translation>كما كتبه صانعوه:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Nothing is written about it.</source>
        <translation>لم يُكتب عنه شيء.</translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <translation>فتح صفحته في المتصفح</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
</context>
<context>
    <name>OddsTab</name>
    <message>
        <source>Chance by then</source>
        <translation>الاحتمال حتى ذلك الوقت</translation>
    </message>
    <message>
        <source>How much power mining adds is not known while this PC does not mine.</source>
        <translation>لا يُعرف كم يضيف التعدين إلى القدرة ما دام هذا الحاسوب لا يعدّن.</translation>
    </message>
    <message>
        <source>How waits are spread</source>
        <translation>توزّع أزمنة الانتظار</translation>
    </message>
    <message>
        <source>Nothing is known of bitcoin&apos;s difficulty, so there are no odds.</source>
        <translation>لا يُعرف شيء عن صعوبة بيتكوين، فلا احتمالات.</translation>
    </message>
    <message>
        <source>Of days with so many hashes, {part} have a smaller best share.</source>
        <translation>من بين الأيام التي فيها هذا العدد من التجزئات، أفضل حصة في {part} منها أصغر.</translation>
    </message>
    <message>
        <source>What the chance of a year is like</source>
        <translation>ما يعادله احتمال سنة</translation>
    </message>
    <message>
        <source>Which figure</source>
        <translation>أي شكل</translation>
    </message>
    <message>
        <source>Your best share today</source>
        <translation>أفضل حصة لك اليوم</translation>
    </message>
    <message>
        <source>Your odds in numbers</source>
        <translation>احتمالاتك بالأرقام</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Another code</source>
        <translation>رمز آخر</translation>
    </message>
    <message>
        <source>Class 10b</source>
        <translation>الصف 10 ب</translation>
    </message>
    <message>
        <source>I have read this and want to open the class</source>
        <translation>قرأت هذا وأريد فتح الصف</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>رمز الانضمام</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>بحث من جديد</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>واجهة الشبكة</translation>
    </message>
    <message>
        <source>Open a class</source>
        <translation>فتح صف</translation>
    </message>
    <message>
        <source>Open it on</source>
        <translation>فتحه على</translation>
    </message>
    <message>
        <source>Open the class</source>
        <translation>فتح الصف</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Stands on the projector.</source>
        <translation>يظهر على جهاز العرض.</translation>
    </message>
    <message>
        <source>Students type it. It is no password of yours.</source>
        <translation>يكتبه الطلاب. وليس كلمة مرور من كلماتك.</translation>
    </message>
    <message>
        <source>The class could not be opened.</source>
        <translation>تعذّر فتح الصف.</translation>
    </message>
    <message>
        <source>This PC becomes a small pool for everybody in the room: real blocks, real hashes, on a network of its own that has nothing to do with bitcoin. Students join with WarmGUI or with any miner that speaks Stratum V1.</source>
        <translation>يصير هذا الحاسوب مجمَّعاً صغيراً لكل من في القاعة: كتل حقيقية وتجزئات حقيقية، على شبكة خاصة به لا صلة لها ببيتكوين. ينضم الطلاب من WarmGUI أو من أي برنامج تعدين يدعم Stratum V1.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>اسم الصف</translation>
    </message>
    <message>
        <source>What this opens</source>
        <translation>ما الذي يفتحه هذا</translation>
    </message>
</context>
<context>
    <name>OpenedLesson</name>
    <message>
        <source>All lessons</source>
        <translation>كل الدروس</translation>
    </message>
    <message>
        <source>Language of the lesson</source>
        <translation>لغة الدرس</translation>
    </message>
    <message>
        <source>Lesson files (*.warmlesson)</source>
        <translation>ملفات الدروس ‏(*.warmlesson)</translation>
    </message>
    <message>
        <source>Make it mine…</source>
        <translation>اجعله درسي…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Save lesson file…</source>
        <translation>حفظ ملف الدرس…</translation>
    </message>
    <message>
        <source>Seed {seed}. SHA-256 of this lesson: {hash}</source>
        <translation>البذرة {seed}. قيمة SHA-256 لهذا الدرس: {hash}</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>الحل</translation>
    </message>
    <message>
        <source>Solution as PDF…</source>
        <translation>الحل بصيغة PDF…</translation>
    </message>
    <message>
        <source>This could not be written: {words}</source>
        <translation>تعذّرت الكتابة: {words}</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>ورقة العمل</translation>
    </message>
    <message>
        <source>Worksheet as PDF…</source>
        <translation>ورقة العمل بصيغة PDF…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>كُتب في {path}.</translation>
    </message>
    <message>
        <source>{right} of {count} answers are right.</source>
        <translation>الإجابات الصحيحة: {right} من {count}.</translation>
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
    <name>OwnCard</name>
    <message>
        <source>Change the broker…</source>
        <translation>تغيير الوسيط…</translation>
    </message>
    <message>
        <source>Hide the names on the broker</source>
        <translation>إخفاء الأسماء على الوسيط</translation>
    </message>
    <message>
        <source>Names on the broker</source>
        <translation>الأسماء على الوسيط</translation>
    </message>
    <message>
        <source>No broker is named yet.</source>
        <translation>لم يُسمَّ أي وسيط بعد.</translation>
    </message>
    <message>
        <source>Not followed lately:</source>
        <translation>أوامر لم تُنفَّذ مؤخراً:</translation>
    </message>
    <message>
        <source>Nothing is told, and nobody is listened to.</source>
        <translation>لا يُقال شيء، ولا يُستمع إلى أحد.</translation>
    </message>
    <message>
        <source>This PC on the broker</source>
        <translation>هذا الحاسوب على الوسيط</translation>
    </message>
</context>
<context>
    <name>PageArea</name>
    <message>
        <source>Text that scrolls</source>
        <translation>نص قابل للتمرير</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>الطاقة</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>الأسطول</translation>
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
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Odds lab</source>
        <translation>المختبر</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Places and heaters</source>
        <translation>الأماكن والمدافئ</translation>
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
        <source>A file in the data folder that only this user can read. Whoever can read it has the password: a keyring is better.</source>
        <translation>ملف في مجلد البيانات لا يقرؤه إلا هذا المستخدم. من يستطيع قراءته يملك كلمة المرور: حلقة المفاتيح أفضل.</translation>
    </message>
    <message>
        <source>Credential Manager on Windows, Secret Service or KWallet on Linux, Keychain on macOS. What it does not take goes into a private file, and that is said. It never stands in the settings file.</source>
        <translation>إدارة بيانات الاعتماد في Windows، وSecret Service أو KWallet في Linux، وKeychain في macOS. ما لا تقبله يُكتب في ملف خاص، ويُقال ذلك. لا تُكتب أبداً في ملف الإعدادات.</translation>
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
        <source>Keep it in an unencrypted file</source>
        <translation>احفظها في ملف غير مشفَّر</translation>
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
    <message>
        <source>unchanged: kept in the file</source>
        <translation>بلا تغيير: محفوظة في الملف</translation>
    </message>
</context>
<context>
    <name>PasswordQuestion</name>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>احفظها في حلقة مفاتيح النظام</translation>
    </message>
    <message>
        <source>Not kept, it is held until WarmGUI ends, and asked for in the next run. What the keyring does not take goes into a private file, not encrypted, and that is said.</source>
        <translation>إن لم تُحفظ، بقيت إلى أن ينتهي WarmGUI، وسُئل عنها في التشغيل التالي. ما لا تقبله حلقة المفاتيح يُكتب في ملف خاص غير مشفَّر، ويُقال ذلك.</translation>
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
    <name>PlaceCard</name>
    <message>
        <source>Cleaned</source>
        <translation>نُظِّف</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>يسحب</translation>
    </message>
    <message>
        <source>Edit {place}</source>
        <translation>تعديل {place}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Heat {place}</source>
        <translation>تدفئة {place}</translation>
    </message>
    <message>
        <source>Its thermometers…</source>
        <translation>موازين حرارته…</translation>
    </message>
    <message>
        <source>No heater yet: give one this place below.</source>
        <translation>لا مدفأة بعد: أعطِ هذا المكان لإحداها في الأسفل.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطَّط</translation>
    </message>
    <message>
        <source>Remove {place}</source>
        <translation>إزالة {place}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and gets no heat.</source>
        <translation>إن عُطِّل بقي في القائمة ولم ينل حرارة.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>الحرارة</translation>
    </message>
    <message>
        <source>The filter of {place} was cleaned</source>
        <translation>نُظِّف مرشّح {place}</translation>
    </message>
    <message>
        <source>The room of this PC</source>
        <translation>غرفة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Thermometers of {place}</source>
        <translation>موازين حرارة {place}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>يطلب</translation>
    </message>
    <message>
        <source>Warmed by {heaters}.</source>
        <translation>تدفّئه: {heaters}.</translation>
    </message>
    <message>
        <source>never warmer than {highest}</source>
        <translation>لا تتجاوز حرارته {highest} أبداً</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>{place}, {state}, {now}</source>
        <translation>{place}، {state}، {now}</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Add a place</source>
        <translation>إضافة مكان</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>نوع آخر</translation>
    </message>
    <message>
        <source>Change this place</source>
        <translation>تغيير هذا المكان</translation>
    </message>
    <message>
        <source>Kind: {kind}. Choose another one</source>
        <translation>النوع: {kind}. اختر غيره</translation>
    </message>
    <message>
        <source>What is to be kept warm?</source>
        <translation>ما الذي يجب إبقاؤه دافئاً؟</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>1: served first</source>
        <translation>1: يُخدَم أولاً</translation>
    </message>
    <message>
        <source>Add a thermometer…</source>
        <translation>إضافة ميزان حرارة…</translation>
    </message>
    <message>
        <source>Empty: as much as its heaters can.</source>
        <translation>إن تُرك فارغاً: بقدر ما تستطيع مدافئه.</translation>
    </message>
    <message>
        <source>Heat that arrives</source>
        <translation>الحرارة التي تصل</translation>
    </message>
    <message>
        <source>Hide the limits</source>
        <translation>إخفاء الحدود</translation>
    </message>
    <message>
        <source>Highest power for it</source>
        <translation>أقصى قدرة له</translation>
    </message>
    <message>
        <source>Hours of the fan. Empty: never.</source>
        <translation>ساعات عمل المروحة. إن تُرك فارغاً فلا تذكير.</translation>
    </message>
    <message>
        <source>Limits of its own</source>
        <translation>حدوده الخاصة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Never warmer than</source>
        <translation>لا تتجاوز حرارته أبداً</translation>
    </message>
    <message>
        <source>Only in good hours</source>
        <translation>في الساعات المناسبة فقط</translation>
    </message>
    <message>
        <source>Part of the heat that the duct&apos;s walls do not lose on the way.</source>
        <translation>نسبة الحرارة التي لا تفقدها جدران المجرى في الطريق.</translation>
    </message>
    <message>
        <source>Power of the fan</source>
        <translation>قدرة المروحة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Remind to clean the filter after</source>
        <translation>التذكير بتنظيف المرشّح بعد</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>ميزان الحرارة</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Where there is not power enough for all, 1 is served first.</source>
        <translation>حين لا تكفي القدرة للجميع يُخدَم صاحب الأولوية 1 أولاً.</translation>
    </message>
    <message>
        <source>While the policy on the energy page says so: cheap, clean, or own sun.</source>
        <translation>ما دامت السياسة في صفحة الطاقة تقول ذلك: كهرباء رخيصة أو نظيفة أو من شمسك.</translation>
    </message>
    <message>
        <source>With it this program says how long the water takes to its target.</source>
        <translation>يعرف به هذا البرنامج كم يحتاج الماء من الوقت ليبلغ الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>Without a thermometer it gets no heat: nobody would know when it is warm.</source>
        <translation>من دون ميزان حرارة لا ينال حرارة: فلا أحد يعرف متى يدفأ.</translation>
    </message>
    <message>
        <source>for example bedroom</source>
        <translation>مثل: غرفة النوم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>one that is not in the list any more</source>
        <translation>ميزان لم يعد في القائمة</translation>
    </message>
    <message>
        <source>{last}: served last</source>
        <translation>{last}: يُخدَم أخيراً</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>A plan for this is being made. Shown is the one before.</source>
        <translation>يجري إعداد خطة لهذا الخيار. المعروض هو الخطة السابقة.</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>العودة إلى الخطة</translation>
    </message>
    <message>
        <source>Day of the plan</source>
        <translation>يوم الخطة</translation>
    </message>
    <message>
        <source>Heat by the week plan</source>
        <translation>التدفئة بحسب الخطة الأسبوعية</translation>
    </message>
    <message>
        <source>Heat, own power, room temperature and prices of the day, hour by hour</source>
        <translation>التدفئة والكهرباء الذاتية وحرارة الغرفة والأسعار في هذا اليوم، ساعة بساعة</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>عرض كمنحنى</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>The next 24 hours: {words}</source>
        <translation>الساعات الـ 24 المقبلة: {words}</translation>
    </message>
    <message>
        <source>The past hours could not be read: {words}</source>
        <translation>تعذّرت قراءة الساعات الماضية: {words}</translation>
    </message>
    <message>
        <source>The plan does not reach so far yet.</source>
        <translation>لا تبلغ الخطة هذا المدى بعد.</translation>
    </message>
    <message>
        <source>There is no plan yet: it needs to know your room, and when electricity is cheap.</source>
        <translation>لا خطة بعد: يجب أن تُعرف غرفتك، ومتى تكون الكهرباء رخيصة.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today&apos;s plan</source>
        <translation>خطة اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غداً</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s plan</source>
        <translation>خطة الغد</translation>
    </message>
    <message>
        <source>carbon of the grid</source>
        <translation>كربون شبكة الكهرباء</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>التدفئة</translation>
    </message>
    <message>
        <source>heat planned</source>
        <translation>التدفئة المخططة</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>own power</source>
        <translation>الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>room expected</source>
        <translation>الغرفة، متوقَّع</translation>
    </message>
    <message>
        <source>target</source>
        <translation>المطلوب</translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message>
        <source>What comes first</source>
        <translation>ما له الأولوية</translation>
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
    <name>PoolTab</name>
    <message>
        <source>Axis</source>
        <translation>المحور</translation>
    </message>
    <message>
        <source>Draw other lives</source>
        <translation>سحب حيوات أخرى</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>جارٍ السحب…</translation>
    </message>
    <message>
        <source>Even axis</source>
        <translation>محور خطي</translation>
    </message>
    <message>
        <source>How the pool pays</source>
        <translation>كيف يدفع المجمَّع</translation>
    </message>
    <message>
        <source>Nothing is known of bitcoin&apos;s difficulty, so nothing can be drawn.</source>
        <translation>لا يُعرف شيء عن صعوبة بيتكوين، فلا يمكن سحب شيء.</translation>
    </message>
    <message>
        <source>Powers of ten</source>
        <translation>قوى العشرة</translation>
    </message>
    <message>
        <source>That could not be computed. Try again with “Draw other lives”.</source>
        <translation>تعذّر حساب ذلك. حاول ثانيةً بزر «سحب حيوات أخرى».</translation>
    </message>
    <message>
        <source>There is nobody here to compute it.</source>
        <translation>لا يوجد هنا من يحسبه.</translation>
    </message>
    <message>
        <source>Two ways to be paid</source>
        <translation>طريقتان للدفع</translation>
    </message>
    <message>
        <source>What theory says</source>
        <translation>ما تقوله النظرية</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Carbon intensity</source>
        <translation>كثافة الكربون</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>The next 24 hours</source>
        <translation>الساعات الـ 24 القادمة</translation>
    </message>
    <message>
        <source>Try it to see the next 24 hours here.</source>
        <translation>جرّبه لترى هنا الساعات الـ 24 القادمة.</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Class network</source>
        <translation>شبكة الصف</translation>
    </message>
    <message>
        <source>Difficulty, block by block</source>
        <translation>الصعوبة، كتلةً كتلة</translation>
    </message>
    <message>
        <source>Every share that came in was honest work.</source>
        <translation>كل حصة وصلت كانت عملاً صادقاً.</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>ملء الشاشة (F11)</translation>
    </message>
    <message>
        <source>How it adjusts</source>
        <translation>كيف تتكيّف</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>رمز الانضمام</translation>
    </message>
    <message>
        <source>Join code: {code}</source>
        <translation>رمز الانضمام: {code}</translation>
    </message>
    <message>
        <source>Luck (blocks found over expected) and hashes</source>
        <translation>الحظ (الكتل الموجودة إلى المتوقَّعة) والتجزئات</translation>
    </message>
    <message>
        <source>Luckiest, for that much work</source>
        <translation>الأوفر حظاً قياساً إلى عمله</translation>
    </message>
    <message>
        <source>Most hashes</source>
        <translation>أكثر التجزئات</translation>
    </message>
    <message>
        <source>Once shares have come in, each student stands here as a dot.</source>
        <translation>حالما تصل حصص يظهر كل طالب هنا نقطةً.</translation>
    </message>
    <message>
        <source>Projector: {title}</source>
        <translation>العرض: {title}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>المرفوض</translation>
    </message>
    <message>
        <source>The chain</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>The class is over.</source>
        <translation>انتهى الصف.</translation>
    </message>
    <message>
        <source>WarmGUI: Odds lab, Classroom, Join a class. Other miners: user = nickname, password = code.</source>
        <translation>في WarmGUI: مختبر الاحتمالات، ثم الصف، ثم الانضمام إلى صف. برامج التعدين الأخرى: المستخدم = الاسم المستعار، وكلمة المرور = الرمز.</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>كتل</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>since the last block</source>
        <translation>منذ آخر كتلة</translation>
    </message>
    <message>
        <source>students here</source>
        <translation>الطلاب الحاضرون</translation>
    </message>
    <message>
        <source>together, estimated</source>
        <translation>معاً، تقديراً</translation>
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
    <name>RecoveryDialog</name>
    <message>
        <source>As at first.</source>
        <translation>كما كان في البداية.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Bring back and close WarmGUI</source>
        <translation>الاستعادة وإغلاق WarmGUI</translation>
    </message>
    <message>
        <source>Bring back from an export…</source>
        <translation>الاستعادة من ملف تصدير…</translation>
    </message>
    <message>
        <source>Bring back from the export: {thing}?</source>
        <translation>هل تُستعاد من ملف التصدير: {thing}؟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose an export</source>
        <translation>اختيار ملف تصدير</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Everything is kept as a zip file before.</source>
        <translation>يُحفظ كل شيء قبل ذلك في ملف zip.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>تصدير كل شيء</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>تصدير كل شيء…</translation>
    </message>
    <message>
        <source>It is in use while WarmGUI runs, so it is done when WarmGUI ends: heating stops, and you start it again.</source>
        <translation>هذا مستخدَم ما دام WarmGUI يعمل، لذلك يُنفَّذ عند إنهائه: تتوقف التدفئة، ثم تشغّله أنت من جديد.</translation>
    </message>
    <message>
        <source>Keeping everything as a zip file…</source>
        <translation>يجري حفظ كل شيء في ملف zip…</translation>
    </message>
    <message>
        <source>Nothing there.</source>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>One section of the settings</source>
        <translation>قسم واحد من الإعدادات</translation>
    </message>
    <message>
        <source>One thing at a time goes back to how it was at first. Before that everything is kept as a zip file of plain files. Passwords are never in it.</source>
        <translation>يعود شيء واحد في كل مرة إلى ما كان عليه في البداية. وقبل ذلك يُحفظ كل شيء في ملف zip من ملفات عادية. ولا تكون كلمات المرور فيه أبدًا.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reset and close WarmGUI</source>
        <translation>إعادة الضبط وإغلاق WarmGUI</translation>
    </message>
    <message>
        <source>Reset and export</source>
        <translation>إعادة الضبط والتصدير</translation>
    </message>
    <message>
        <source>Reset: {thing}</source>
        <translation>إعادة: {thing}</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>إعادة…</translation>
    </message>
    <message>
        <source>Section of the settings</source>
        <translation>قسم الإعدادات</translation>
    </message>
    <message>
        <source>Set back to how it was at first: {thing}?</source>
        <translation>هل يُعاد هذا إلى ما كان عليه في البداية: {thing}؟</translation>
    </message>
    <message>
        <source>What is there now is replaced by it.</source>
        <translation>يحل محل ما هو موجود الآن.</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ملفات Zip ‏(*.zip)</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>منذ {date}</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message numerus="yes">
        <source>All %n of them</source>
        <translation>
            <numerusform>ولا واحدة منها</numerusform>
            <numerusform>الكتلة الوحيدة</numerusform>
            <numerusform>الكتلتان كلتاهما</numerusform>
            <numerusform>كل الكتل وعددها %n</numerusform>
            <numerusform>كل الكتل وعددها %n</numerusform>
            <numerusform>كل الكتل وعددها %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash: {hash}</source>
        <translation>التجزئة: {hash}</translation>
    </message>
    <message>
        <source>Historic block</source>
        <translation>كتلة تاريخية</translation>
    </message>
    <message>
        <source>Mine a historic block again</source>
        <translation>إعادة تعدين كتلة تاريخية</translation>
    </message>
    <message>
        <source>Nonces that were searched</source>
        <translation>قيم nonce التي فُحصت</translation>
    </message>
    <message>
        <source>{name}: nonce {nonce} found again after {time}, with {hashes} hashes</source>
        <translation>‏{name}: وُجدت قيمة nonce ‏{nonce} ثانيةً بعد {time}، بعدد {hashes} من التجزئات</translation>
    </message>
    <message>
        <source>{name}: {part} of the nonces searched; the rest takes {time} at most.</source>
        <translation>‏{name}: فُحص {part} من قيم nonce؛ ويستغرق الباقي {time} على الأكثر.</translation>
    </message>
    <message>
        <source>{sentence} (simulated)</source>
        <translation>‏{sentence} (محاكاة)</translation>
    </message>
    <message>
        <source>{title} · {date} · {note}</source>
        <translation>‏{title} · {date} · {note}</translation>
    </message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>As it was
(by the model)</source>
        <translation>كما كان
(بحسب النموذج)</translation>
    </message>
    <message>
        <source>As it was
(measured)</source>
        <translation>كما كان
(مَقيس)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>جارٍ الحساب</translation>
    </message>
    <message>
        <source>Difference
(of the models)</source>
        <translation>الفرق
(بين النموذجين)</translation>
    </message>
    <message>
        <source>Last week under another policy</source>
        <translation>الأسبوع الماضي بسياسة أخرى</translation>
    </message>
    <message>
        <source>Policy to try</source>
        <translation>السياسة المراد تجربتها</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>أعِد الأسبوع</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>The last seven days once more, with the room, the weather and the prices as they were. The middle column tells how well the model knows the week: compare the last two with each other, not with what was measured.</source>
        <translation>الأيام السبعة الأخيرة مرة أخرى، بالغرفة والطقس والأسعار كما كانت. يبيّن العمود الأوسط مدى معرفة النموذج بالأسبوع: قارن العمودين الأخيرين أحدهما بالآخر، لا بما قيس.</translation>
    </message>
    <message>
        <source>The power of mining in the week, three times</source>
        <translation>قدرة التعدين خلال الأسبوع، ثلاث مرات</translation>
    </message>
    <message>
        <source>The room in the week, three times</source>
        <translation>حرارة الغرفة خلال الأسبوع، ثلاث مرات</translation>
    </message>
    <message>
        <source>There is nothing to replay here: this run keeps no history.</source>
        <translation>لا شيء هنا يمكن إعادته: هذا التشغيل لا يحفظ سجلاً.</translation>
    </message>
    <message>
        <source>What if this had come first:</source>
        <translation>ماذا لو كانت الأولوية لهذا:</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>ما يعرضه الرسم</translation>
    </message>
    <message>
        <source>What the week came to, and would have</source>
        <translation>حصيلة الأسبوع، وما كانت ستكون</translation>
    </message>
    <message>
        <source>{policy}
(by the model)</source>
        <translation>{policy}
(بحسب النموذج)</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>A PDF to print or to keep: what was heated, what it cost and earned, the same heat from other heaters, a table, and how each number is known.</source>
        <translation>ملف PDF للطباعة أو للحفظ: ما دُفِّئ، وما كلّف وما كسب، والحرارة نفسها من مدافئ أخرى، وجدول، وكيف عُرف كل رقم.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Report of {period}</source>
        <translation>تقرير {period}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>The report could not be written: {words}</source>
        <translation>تعذّرت كتابة التقرير: {words}</translation>
    </message>
    <message>
        <source>The report was written to {path}.</source>
        <translation>كُتب التقرير في ⁦{path}⁩.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>جارٍ الكتابة…</translation>
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
    <name>RunningClass</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>الكتل</translation>
    </message>
    <message>
        <source>Blocks, boards and nicknames are gone then, unless you exported them.</source>
        <translation>تزول الكتل ولوحات الترتيب والأسماء المستعارة عندئذٍ، ما لم تصدّرها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>إغلاقه</translation>
    </message>
    <message>
        <source>Close the class</source>
        <translation>إغلاق الصف</translation>
    </message>
    <message>
        <source>Close the class now?</source>
        <translation>أتغلق الصف الآن؟</translation>
    </message>
    <message>
        <source>Close the class…</source>
        <translation>إغلاق الصف…</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>Everybody is disconnected. The results stay here until you forget them.</source>
        <translation>يُقطع اتصال الجميع. وتبقى النتائج هنا إلى أن تمحوها.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>For other miners</source>
        <translation>لبرامج التعدين الأخرى</translation>
    </message>
    <message>
        <source>Forget everything that is known of this class?</source>
        <translation>أتمحو كل ما يُعرف عن هذا الصف؟</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>محوه</translation>
    </message>
    <message>
        <source>Forget the class</source>
        <translation>محو الصف</translation>
    </message>
    <message>
        <source>From the next block on the difficulty is {difficulty}.</source>
        <translation>ابتداءً من الكتلة التالية تكون الصعوبة {difficulty}.</translation>
    </message>
    <message>
        <source>Hashrate of the class (estimated)</source>
        <translation>معدل التجزئة للصف (تقديراً)</translation>
    </message>
    <message>
        <source>How students join</source>
        <translation>كيف ينضم الطلاب</translation>
    </message>
    <message>
        <source>In WarmGUI: Odds lab, Classroom, Join a class. In any other miner: the address as the pool, the nickname as the user, the join code as the password.</source>
        <translation>في WarmGUI: مختبر الاحتمالات، ثم الصف، ثم الانضمام إلى صف. وفي أي برنامج تعدين آخر: العنوان هو المجمَّع، والاسم المستعار هو المستخدم، ورمز الانضمام هو كلمة المرور.</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>رمز الانضمام</translation>
    </message>
    <message>
        <source>Miners under this nickname are disconnected. What it found so far stays counted.</source>
        <translation>يُقطع اتصال برامج التعدين التي تحمل هذا الاسم المستعار. ويبقى ما وجدته حتى الآن محسوباً.</translation>
    </message>
    <message>
        <source>NICKNAME</source>
        <translation>NICKNAME</translation>
    </message>
    <message>
        <source>Nobody has joined yet.</source>
        <translation>لم ينضم أحد بعد.</translation>
    </message>
    <message>
        <source>Nobody took part.</source>
        <translation>لم يشارك أحد.</translation>
    </message>
    <message>
        <source>Open another class</source>
        <translation>فتح صف آخر</translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation>شاشة العرض</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Refuse a student</source>
        <translation>رفض طالب</translation>
    </message>
    <message>
        <source>Refuse for this class…</source>
        <translation>رفض في هذا الصف…</translation>
    </message>
    <message>
        <source>Refuse “{nickname}” for the rest of this class?</source>
        <translation>أترفض «{nickname}» حتى نهاية هذا الصف؟</translation>
    </message>
    <message>
        <source>Refuse “{nickname}” for this class…</source>
        <translation>رفض «{nickname}» في هذا الصف…</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>اضبط</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>Students here</source>
        <translation>الطلاب الحاضرون</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>The class is open</source>
        <translation>الصف مفتوح</translation>
    </message>
    <message>
        <source>The class is over</source>
        <translation>انتهى الصف</translation>
    </message>
    <message>
        <source>The class “{title}” is open</source>
        <translation>الصف «{title}» مفتوح</translation>
    </message>
    <message>
        <source>The class “{title}” is over</source>
        <translation>انتهى الصف «{title}»</translation>
    </message>
</context>
<context>
    <name>SafeBanner</name>
    <message>
        <source>Reset and export…</source>
        <translation>إعادة الضبط والتصدير…</translation>
    </message>
</context>
<context>
    <name>SaveLine</name>
    <message>
        <source>Save figure…</source>
        <translation>حفظ الشكل…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
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
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF ‏(*.pdf)</translation>
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
    <name>ScienceCard</name>
    <message>
        <source>Forget the password of BOINC</source>
        <translation>نسيان كلمة مرور BOINC</translation>
    </message>
    <message>
        <source>Hide where the program is</source>
        <translation>إخفاء مكان البرنامج</translation>
    </message>
    <message>
        <source>Power of science</source>
        <translation>قدرة الحوسبة العلمية</translation>
    </message>
    <message>
        <source>Science pays nothing. BOINC and Folding@home are free programs of others: you install them and join a project yourself. This program only tells them how much of the processor they may use, and lets them rest when it is warm enough.</source>
        <translation>العلم لا يدفع شيئاً. BOINC وFolding@home برنامجان مجانيان من صنع آخرين: تثبّتهما أنت وتنضم إلى مشروع بنفسك. هذا البرنامج لا يفعل إلا أن يخبرهما كم يمكنهما أن يستعملا من المعالج، ويدعهما يسكنان حين يكفي الدفء.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test the program that computes science</source>
        <translation>اختبار برنامج الحوسبة العلمية</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Try {program} again</source>
        <translation>أعد المحاولة مع {program}</translation>
    </message>
    <message>
        <source>What does this heat do?</source>
        <translation>ماذا تُنجز هذه الحرارة؟</translation>
    </message>
    <message>
        <source>Where the program is</source>
        <translation>مكان البرنامج</translation>
    </message>
    <message>
        <source>tasks: {count}</source>
        <translation>المهام: {count}</translation>
    </message>
    <message>
        <source>{hours} core-hours today</source>
        <translation>ساعات أنوية المعالج اليوم: {hours}</translation>
    </message>
    <message>
        <source>{part} of the processor</source>
        <translation>من المعالج: {part}</translation>
    </message>
</context>
<context>
    <name>ScienceTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>جارٍ سؤاله…</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search settings</source>
        <translation>ابحث في الإعدادات</translation>
    </message>
    <message>
        <source>{keys} · Enter goes to the first hit, Esc clears</source>
        <translation>للبحث {keys} · ينقلك Enter إلى أول نتيجة، ويمسح Esc ما كتبته</translation>
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
        <source>Every host with its switch, and the node&apos;s password</source>
        <translation>كل مضيف مع مفتاحه، وكلمة مرور العقدة</translation>
    </message>
    <message>
        <source>First-run steps</source>
        <translation>خطوات البداية</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>النتائج: {count}</translation>
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
        <source>Sensors and their passwords are on the room&apos;s page</source>
        <translation>الحسّاسات وكلمات مرورها في صفحة الغرفة</translation>
    </message>
    <message>
        <source>Set up prices and signals</source>
        <translation>إعداد الأسعار والإشارات</translation>
    </message>
    <message>
        <source>What this program is, your room, your devices, where the work goes, and your consent.</source>
        <translation>ما هذا البرنامج، وغرفتك، وأجهزتك، وإلى أين يذهب العمل، وموافقتك.</translation>
    </message>
</context>
<context>
    <name>SignalPage</name>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>The program is set to stay offline, so nothing is asked now.</source>
        <translation>البرنامج مضبوط على البقاء دون اتصال، فلا يُسأل أحد الآن.</translation>
    </message>
    <message>
        <source>The table has a row that cannot be read.</source>
        <translation>في الجدول سطر لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>While the service says nothing</source>
        <translation>ما دامت الخدمة لا تقول شيئاً</translation>
    </message>
</context>
<context>
    <name>SignalTrial</name>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
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
    <name>SlowDialog</name>
    <message>
        <source>64 rounds</source>
        <translation>‏64 جولة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Comparison with the target</source>
        <translation>المقارنة بالهدف</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>مفصّل</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>دقيق</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>الشروح</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>سريع</translation>
    </message>
    <message>
        <source>Filled: 1, empty: 0. A frame with a dot: this bit changed in this step.</source>
        <translation>ممتلئ: 1، فارغ: 0. الإطار الذي فيه نقطة: تغيّر هذا البت في هذه الخطوة.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>انتقال إلى</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>التجزئة</translation>
    </message>
    <message>
        <source>Message schedule</source>
        <translation>جدول الرسالة</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>One hash in slow motion</source>
        <translation>تجزئة واحدة بالحركة البطيئة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>بسيط</translation>
    </message>
    <message>
        <source>Simulated: this header was made up, and its target is not met.</source>
        <translation>محاكاة: هذه الترويسة مصطنعة، ولا تحقّق هدفها.</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>بطيء</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>The bits of this step</source>
        <translation>بتات هذه الخطوة</translation>
    </message>
    <message>
        <source>The header&apos;s fields</source>
        <translation>حقول الترويسة</translation>
    </message>
    <message>
        <source>first block</source>
        <translation>الكتلة الأولى</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>التجزئة</translation>
    </message>
    <message>
        <source>hash of the hash</source>
        <translation>تجزئة التجزئة</translation>
    </message>
    <message>
        <source>second block</source>
        <translation>الكتلة الثانية</translation>
    </message>
    <message>
        <source>target</source>
        <translation>الهدف</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>All machines</source>
        <translation>كل الأجهزة</translation>
    </message>
    <message>
        <source>Ask to follow</source>
        <translation>طلب تنفيذ الأوامر</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>Choose machines in the table, a group, or all of them.</source>
        <translation>اختر أجهزة في الجدول، أو مجموعة، أو كل الأجهزة.</translation>
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
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Frost protection</source>
        <translation>الحماية من الصقيع</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>المجموعة {name}</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>تدفئة</translation>
    </message>
    <message>
        <source>Its own plan</source>
        <translation>خطته الخاصة</translation>
    </message>
    <message>
        <source>Lift limit</source>
        <translation>إلغاء الحدّ</translation>
    </message>
    <message>
        <source>Power limit for each of these machines</source>
        <translation>حدّ القدرة لكل جهاز من هذه الأجهزة</translation>
    </message>
    <message>
        <source>Preset for these machines</source>
        <translation>القيمة الجاهزة لهذه الأجهزة</translation>
    </message>
    <message>
        <source>Removes what the broker keeps of machines that are gone for good.</source>
        <translation>يزيل ما يحتفظ به الوسيط عن أجهزة ذهبت بلا عودة.</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>ضبط الحدّ</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>ضبط الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>Stop heating</source>
        <translation>إيقاف التدفئة</translation>
    </message>
    <message>
        <source>Target for these machines</source>
        <translation>الحرارة المطلوبة لهذه الأجهزة</translation>
    </message>
    <message numerus="yes">
        <source>The chosen machines (%n)</source>
        <translation>
            <numerusform>الأجهزة المختارة (%n)</numerusform>
            <numerusform>الجهاز المختار (%n)</numerusform>
            <numerusform>الجهازان المختاران (%n)</numerusform>
            <numerusform>الأجهزة المختارة (%n)</numerusform>
            <numerusform>الأجهزة المختارة (%n)</numerusform>
            <numerusform>الأجهزة المختارة (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>These follow no commands: {names}. Choose them and press “Ask to follow”; somebody there must then say yes.</source>
        <translation>هذه لا تنفّذ أوامر: {names}. اخترها واضغط «طلب تنفيذ الأوامر»، ثم يجب أن يوافق شخص هناك.</translation>
    </message>
    <message>
        <source>Use preset</source>
        <translation>تطبيق القيمة الجاهزة</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>من يُخاطَب</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>Changes of the difficulty and races of two blocks are told here. Add or remove hash power, and watch the difficulty follow.</source>
        <translation>هنا تُروى تغيّرات الصعوبة وسباقات الكتلتين. أضف قدرة تجزئة أو أزلها، وراقب كيف تتبعها الصعوبة.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
</context>
<context>
    <name>StudentsModel</name>
    <message>
        <source>Blocks</source>
        <translation>الكتل</translation>
    </message>
    <message>
        <source>Hashrate (estimated)</source>
        <translation>معدل التجزئة (تقديراً)</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>الحظ</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>الاسم المستعار</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>here</source>
        <translation>حاضر</translation>
    </message>
    <message numerus="yes">
        <source>here, with %n miner(s)</source>
        <translation>
            <numerusform>حاضر، بلا برنامج تعدين</numerusform>
            <numerusform>حاضر، ببرنامج تعدين واحد</numerusform>
            <numerusform>حاضر، ببرنامجَي تعدين</numerusform>
            <numerusform>حاضر، ولديه %n برامج تعدين</numerusform>
            <numerusform>حاضر، ولديه %n برنامج تعدين</numerusform>
            <numerusform>حاضر، ولديه %n برنامج تعدين</numerusform>
        </translation>
    </message>
    <message>
        <source>left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>refused for this class</source>
        <translation>مرفوض في هذا الصف</translation>
    </message>
</context>
<context>
    <name>StudentsTable</name>
    <message>
        <source>Students</source>
        <translation>الطلاب</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>نسخ الجدول</translation>
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
    <name>TargetStepper</name>
    <message>
        <source>Lower the target of {place}</source>
        <translation>خفض الحرارة المطلوبة في {place}</translation>
    </message>
    <message>
        <source>Raise the target of {place}</source>
        <translation>رفع الحرارة المطلوبة في {place}</translation>
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
    <name>TicketsCard</name>
    <message>
        <source>Blocks that this PC finds stand here, with what you need to check them.</source>
        <translation>هنا تظهر الكتل التي يجدها هذا الحاسوب، مع ما يلزمك للتحقق منها.</translation>
    </message>
    <message>
        <source>Check it yourself: copy the 80-byte header and hash it twice with any SHA-256 tool.</source>
        <translation>تحقّق بنفسك: انسخ الترويسة (80 بايت) وجزّئها مرتين بأي أداة SHA-256.</translation>
    </message>
    <message>
        <source>No block yet</source>
        <translation>لا كتلة بعد</translation>
    </message>
    <message>
        <source>None drawn yet: they come while this PC hashes.</source>
        <translation>لم تُسحب تذكرة بعد: تأتي التذاكر ما دام هذا الحاسوب يحسب تجزئات.</translation>
    </message>
    <message>
        <source>One hash in slow motion…</source>
        <translation>تجزئة واحدة بالحركة البطيئة…</translation>
    </message>
    <message>
        <source>One ticket a second, at random</source>
        <translation>تذكرة واحدة في الثانية، عشوائياً</translation>
    </message>
    <message>
        <source>best so far: {bits}</source>
        <translation>الأفضل حتى الآن: {bits}</translation>
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
    <name>TimeTableEdit</name>
    <message>
        <source>Add a row</source>
        <translation>إضافة سطر</translation>
    </message>
    <message>
        <source>Edit as rows</source>
        <translation>تحرير كأسطر</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>تحرير كنص</translation>
    </message>
    <message>
        <source>The first row that fits counts; no day chosen means every day.</source>
        <translation>يُعتمد أول سطر مطابق؛ وإن لم يُختر يوم فالمقصود كل يوم.</translation>
    </message>
</context>
<context>
    <name>TotalRow</name>
    <message>
        <source>At your electricity price.</source>
        <translation>بسعر الكهرباء لديك.</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>التكلفة اليوم</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>الطاقة اليوم</translation>
    </message>
    <message>
        <source>Heaters in the network</source>
        <translation>المدافئ في الشبكة</translation>
    </message>
    <message>
        <source>Their watts, added up since midnight. Where a plug measures them they are measured.</source>
        <translation>قدرتها بالواط مجموعةً منذ منتصف الليل. وهي مَقيسة حيث يقيسها مقبس ذكي.</translation>
    </message>
    <message>
        <source>at your price</source>
        <translation>بسعرك</translation>
    </message>
    <message>
        <source>known of {on} of {all}: {power}</source>
        <translation>المعروف من {on} من {all}: {power}</translation>
    </message>
    <message>
        <source>no price is known</source>
        <translation>لا سعر معروف</translation>
    </message>
    <message>
        <source>this PC left out</source>
        <translation>دون احتساب هذا الحاسوب</translation>
    </message>
    <message>
        <source>{on} of {all} draw power</source>
        <translation>يسحب الكهرباء {on} من {all}</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Double-click or Enter: how it comes about</source>
        <translation>نقرة مزدوجة أو Enter: كيف حُسب</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
</context>
<context>
    <name>TownCard</name>
    <message>
        <source>Draw another town</source>
        <translation>سحب بلدة أخرى</translation>
    </message>
    <message>
        <source>Seed {number}: the same one gives the same town.</source>
        <translation>البذرة {number}: البذرة نفسها تعطي البلدة نفسها.</translation>
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
        <source>Nothing heats now.</source>
        <translation>لا شيء يدفّئ الآن.</translation>
    </message>
    <message>
        <source>Something in WarmGUI went wrong. The program goes on.</source>
        <translation>حدث خلل في WarmGUI. يواصل البرنامج عمله.</translation>
    </message>
    <message>
        <source>Whether it heats now is not known here. The miner stops by itself within seconds when the program no longer tells it to go on.</source>
        <translation>لا يُعرف هنا هل تجري التدفئة الآن. يتوقف المعدِّن من نفسه خلال ثوانٍ حين لا يعود البرنامج يطلب منه المتابعة.</translation>
    </message>
    <message>
        <source>Your heating goes on: it mines with {power} now.</source>
        <translation>تدفئتك مستمرة: تعدِّن الآن بقدرة {power}.</translation>
    </message>
    <message>
        <source>{error}
The log {file} says more; please report it.</source>
        <translation>{error}
في السجل {file} تفصيل أكثر؛ نرجو الإبلاغ عنه.</translation>
    </message>
</context>
<context>
    <name>TryBar</name>
    <message>
        <source>Asks once, now; nothing is saved or switched.</source>
        <translation>يسأل مرة واحدة الآن؛ لا يُحفظ شيء ولا يُشغَّل شيء أو يُطفأ.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>جرّبه</translation>
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
    <name>UpdatePart</name>
    <message>
        <source>Asked on {day}.</source>
        <translation>تاريخ السؤال: {day}.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>Asks GitHub once for the number of the newest version; it sees your IP address.</source>
        <translation>يسأل GitHub مرة واحدة عن رقم أحدث إصدار؛ ويرى GitHub عنوان IP الخاص بك.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>تحقّق الآن</translation>
    </message>
    <message>
        <source>Get the new AppImage and start that one instead; settings and history stay.</source>
        <translation>نزّل ملف AppImage الجديد وشغّله بدل هذا؛ تبقى الإعدادات والسجل.</translation>
    </message>
    <message>
        <source>Get the new package and install it over this one; settings and history stay.</source>
        <translation>نزّل الحزمة الجديدة وثبّتها فوق هذه؛ تبقى الإعدادات والسجل.</translation>
    </message>
    <message>
        <source>Get the new version and install it over this one; settings and history stay.</source>
        <translation>نزّل الإصدار الجديد وثبّته فوق هذا؛ تبقى الإعدادات والسجل.</translation>
    </message>
    <message>
        <source>It was installed with Python: upgrade it the same way.</source>
        <translation>ثُبِّت عن طريق Python: حدّثه بالطريقة نفسها.</translation>
    </message>
    <message>
        <source>Nobody has looked for a newer version yet.</source>
        <translation>لم يبحث أحد عن إصدار أحدث بعد.</translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation>ما الجديد فيه</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>It depends</source>
        <translation>يتوقف على الظروف</translation>
    </message>
    <message>
        <source>The claim does not hold</source>
        <translation>الادّعاء غير صحيح</translation>
    </message>
    <message>
        <source>The claim holds</source>
        <translation>الادّعاء صحيح</translation>
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
    <name>Warnings</name>
    <message>
        <source>Refuse for this class…</source>
        <translation>رفض في هذا الصف…</translation>
    </message>
    <message>
        <source>Refuse “{nickname}” for this class</source>
        <translation>رفض «{nickname}» في هذا الصف</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
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
        <source>Fair and open</source>
        <translation>منصف ومفتوح</translation>
    </message>
    <message>
        <source>It takes no developer fee, sends no statistics and contacts no host that you have not switched on.</source>
        <translation>لا يأخذ رسوماً للمطوّر ولا يرسل إحصاءات ولا يتصل بمضيف لم تُفعِّله.</translation>
    </message>
    <message>
        <source>Microsoft and others list miners as potentially unwanted by policy, so a virus scanner may complain or take the miner away. Nothing is hidden here: it is open, keeps its own name, and works only when you ask for it. Should the miner be taken away, WarmGUI says so.</source>
        <translation>تصنّف Microsoft وغيرها المعدِّنات، بحكم سياساتها، برامج قد تكون غير مرغوب فيها، فقد يعترض برنامج لمكافحة الفيروسات أو يزيل المعدِّن. لا شيء مخفي هنا: المعدِّن مفتوح المصدر، يحتفظ باسمه، ولا يعمل إلا حين تطلب. وإن أُزيل المعدِّن أخبرك WarmGUI بذلك.</translation>
    </message>
    <message>
        <source>What it earns</source>
        <translation>ما يكسبه</translation>
    </message>
    <message>
        <source>What you gain</source>
        <translation>ما تستفيده</translation>
    </message>
    <message>
        <source>Nothing is mined before you have agreed at the end of these steps.</source>
        <translation>لا يُعدَّن شيء قبل أن توافق في نهاية هذه الخطوات.</translation>
    </message>
    <message>
        <source>Only on machines and electricity that you may use. Some countries prohibit mining, and income may be taxed: the last step says more.</source>
        <translation>فقط على أجهزة وكهرباء يحق لك استعمالها. تحظر بعض الدول التعدين، وقد يخضع الدخل للضريبة: في الخطوة الأخيرة تفصيل أكثر.</translation>
    </message>
    <message>
        <source>Practice and lab only is a full choice: what is hashed then stays on this PC, and the heat is the same. Metering, history and the calculators work without any mining.</source>
        <translation>الاكتفاء بالتدريب والمختبر خيار كامل: ما يُحسب من تجزئات يبقى حينها على هذا الحاسوب، والحرارة هي نفسها. أما القياس والسجل والحاسبات فتعمل بلا أي تعدين.</translation>
    </message>
    <message>
        <source>WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt that the PC draws becomes heat in the room. You set a temperature; it works as hard as needed.</source>
        <translation>يجعل WarmGUI حاسوبك مدفأة للغرفة: يحسب تجزئات SHA-256d حقيقية، وكل واط يسحبه الحاسوب يصير حرارة في الغرفة. أنت تحدّد الحرارة، وهو يعمل بقدر الحاجة.</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Chart: {what}</source>
        <translation>منحنى: {what}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Reset to the defaults</source>
        <translation>إعادة إلى القيم الافتراضية</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>الحصيلة</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
</context>
<context>
    <name>WhatsNewCard</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>WarmGUI {version} is new here</source>
        <translation>جديد هنا: WarmGUI {version}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
</context>
<context>
    <name>WhatsNewDialog</name>
    <message>
        <source>All changes stand in the file CHANGELOG.md of the program&apos;s sources.</source>
        <translation>كل التغييرات في الملف CHANGELOG.md ضمن مصادر البرنامج.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
    <message>
        <source>What is new in WarmGUI</source>
        <translation>ما الجديد في WarmGUI</translation>
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
    <name>WorkChoice</name>
    <message>
        <source>BOINC or Folding@home computes for research, and nothing is mined on this PC.</source>
        <translation>يحسب BOINC أو Folding@home للبحث العلمي، ولا يُعدَّن شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Hashes for the practice network, a pool or your node.</source>
        <translation>تجزئات لشبكة التدريب أو لمجمَّع أو لعقدتك.</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>العلم</translation>
    </message>
    <message>
        <source>Science on the processor, mining on the graphics cards.</source>
        <translation>الحوسبة العلمية على المعالج، والتعدين على بطاقات الرسوم.</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Formula: {formula}</source>
        <translation>الصيغة: {formula}</translation>
    </message>
    <message>
        <source>How this comes about: {figure}</source>
        <translation>كيف يُحسب هذا: {figure}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>With</source>
        <translation>حيث</translation>
    </message>
</context>
<context>
    <name>_Header</name>
    <message>
        <source>Odds lab</source>
        <translation>مختبر الاحتمالات</translation>
    </message>
    <message>
        <source>Stop the lab</source>
        <translation>إيقاف المختبر</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>How this comes about: {what}</source>
        <translation>كيف يُحسب هذا: {what}</translation>
    </message>
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
    <name>adjust</name>
    <message>
        <source>All of it is simulated: nothing was hashed.</source>
        <translation>كل هذا محاكاة: لم تُحسب أي تجزئة.</translation>
    </message>
    <message>
        <source>Block {height} is searched. Blocks until the difficulty follows: {left}.</source>
        <translation>الكتلة {height} قيد البحث. بقي من الكتل حتى تتكيّف الصعوبة: {left}.</translation>
    </message>
    <message>
        <source>Block {height}: blocks came twice as fast ({took} instead of {aimed}). The difficulty doubled.</source>
        <translation>الكتلة {height}: جاءت الكتل بضعف السرعة ({took} بدل {aimed}). فتضاعفت الصعوبة.</translation>
    </message>
    <message>
        <source>Block {height}: blocks came {times} as fast ({took} instead of {aimed}). The difficulty is now {change} what it was.</source>
        <translation>الكتلة {height}: جاءت الكتل أسرع بمعامل {times} ({took} بدل {aimed}). فصارت الصعوبة {change} مقارنةً بما كانت عليه.</translation>
    </message>
    <message>
        <source>Block {height}: blocks took twice as long ({took} instead of {aimed}). The difficulty halved.</source>
        <translation>الكتلة {height}: استغرقت الكتل ضعف المدة ({took} بدل {aimed}). فهبطت الصعوبة إلى النصف.</translation>
    </message>
    <message>
        <source>Block {height}: blocks took {times} as long ({took} instead of {aimed}). The difficulty is now {change} what it was.</source>
        <translation>الكتلة {height}: طالت مدة الكتل بمعامل {times} ({took} بدل {aimed}). فصارت الصعوبة {change} مقارنةً بما كانت عليه.</translation>
    </message>
    <message>
        <source>Block {height}: the blocks before it took {took} instead of {aimed}. The difficulty stays about the same.</source>
        <translation>الكتلة {height}: استغرقت الكتل التي قبلها {took} بدل {aimed}. فتبقى الصعوبة كما هي تقريباً.</translation>
    </message>
    <message>
        <source>Block {height}: the blocks before it took {took} instead of {aimed}. The rule holds each change to a factor of 4, so the difficulty only fell to a quarter.</source>
        <translation>الكتلة {height}: استغرقت الكتل التي قبلها {took} بدل {aimed}. تحصر القاعدة كل تغيير في معامل 4، فلم تهبط الصعوبة إلا إلى الربع.</translation>
    </message>
    <message>
        <source>Block {height}: the blocks before it took {took} instead of {aimed}. The rule holds each change to a factor of 4, so the difficulty only quadrupled.</source>
        <translation>الكتلة {height}: استغرقت الكتل التي قبلها {took} بدل {aimed}. تحصر القاعدة كل تغيير في معامل 4، فلم ترتفع الصعوبة إلا إلى أربعة أضعاف.</translation>
    </message>
    <message>
        <source>Every {blocks} blocks one looks back: they should have taken {aimed}. If they took half of that, the difficulty doubles; if they took twice as long, it halves; never more than four times either way. Bitcoin does the same every {bitcoin_blocks} blocks, which should take {bitcoin_time}.</source>
        <translation>كل {blocks} كتلة يُنظر إلى الوراء: كان ينبغي أن تستغرق {aimed}. فإن استغرقت نصف ذلك تضاعفت الصعوبة، وإن استغرقت ضعفه هبطت إلى النصف، ولا تتغيّر أبداً بأكثر من أربعة أضعاف صعوداً أو هبوطاً. وبيتكوين يفعل الشيء نفسه كل {bitcoin_blocks} كتلة، وينبغي أن تستغرق {bitcoin_time}.</translation>
    </message>
    <message>
        <source>Hashes per block before</source>
        <translation>التجزئات لكل كتلة قبل ذلك</translation>
    </message>
    <message>
        <source>Hashes per block from block {height} on</source>
        <translation>التجزئات لكل كتلة ابتداءً من الكتلة {height}</translation>
    </message>
    <message>
        <source>How long each block took</source>
        <translation>كم استغرقت كل كتلة</translation>
    </message>
    <message>
        <source>Orphans: not part of the chain</source>
        <translation>الكتل اليتيمة: ليست من السلسلة</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>الآخرون</translation>
    </message>
    <message>
        <source>The difficulty follows the hash power</source>
        <translation>تتبع الصعوبة قدرة التجزئة</translation>
    </message>
    <message>
        <source>The difficulty is right for</source>
        <translation>القدرة التي تناسبها الصعوبة</translation>
    </message>
    <message>
        <source>The difficulty of this chain stays as it is.</source>
        <translation>تبقى صعوبة هذه السلسلة كما هي.</translation>
    </message>
    <message>
        <source>The target is kept in 23 bits, so the last digits differ a little.</source>
        <translation>يُحفظ الهدف في 23 بتاً، فتختلف الخانات الأخيرة قليلاً.</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>This PC&apos;s blocks were really hashed; those of the others are drawn at random (simulated).</source>
        <translation>كتل هذا الحاسوب نتاج تجزئات حقيقية؛ أما كتل الآخرين فتُسحب عشوائياً (محاكاة).</translation>
    </message>
    <message>
        <source>This PC, measured</source>
        <translation>هذا الحاسوب، مَقيس</translation>
    </message>
    <message>
        <source>Time that the blocks should have taken</source>
        <translation>المدة التي كان ينبغي أن تستغرقها الكتل</translation>
    </message>
    <message>
        <source>Time that they took</source>
        <translation>المدة التي استغرقتها</translation>
    </message>
    <message>
        <source>Two blocks of height {height} at the same time, of {first} and of {second}: the next block decides.</source>
        <translation>كتلتان بالارتفاع {height} في الوقت نفسه، من {first} ومن {second}: الكتلة التالية تحسم.</translation>
    </message>
    <message>
        <source>Two blocks of height {height}: the next block decided for that of {first}; that of {second} is an orphan, and its work was in vain.</source>
        <translation>كتلتان بالارتفاع {height}: حسمت الكتلة التالية لصالح كتلة {first}؛ وكتلة {second} يتيمة، وضاع عملها.</translation>
    </message>
    <message>
        <source>With the others</source>
        <translation>مع الآخرين</translation>
    </message>
    <message>
        <source>aimed at: {time}</source>
        <translation>المستهدَف: {time}</translation>
    </message>
    <message>
        <source>difficulty {change}</source>
        <translation>الصعوبة {change}</translation>
    </message>
    <message>
        <source>hash power</source>
        <translation>قدرة التجزئة</translation>
    </message>
    <message>
        <source>height of the block</source>
        <translation>ارتفاع الكتلة</translation>
    </message>
    <message>
        <source>since the block before it</source>
        <translation>منذ الكتلة السابقة</translation>
    </message>
    <message>
        <source>t counts as a quarter of T at least, and as 4 T at most.</source>
        <translation>تُحسب t ربع T على الأقل، و⁦4 T⁩ على الأكثر.</translation>
    </message>
    <message>
        <source>the others (simulated)</source>
        <translation>الآخرون (محاكاة)</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>time of hashing</source>
        <translation>مدة حساب التجزئات</translation>
    </message>
</context>
<context>
    <name>api</name>
    <message>
        <source>Another program has port {port}. It is tried again and again.</source>
        <translation>المنفذ {port} لدى برنامج آخر. تُعاد المحاولة مراراً.</translation>
    </message>
    <message>
        <source>It listens at {url}, on this PC only.</source>
        <translation>يستمع على {url}، على هذا الحاسوب فقط.</translation>
    </message>
    <message>
        <source>It waits for a key: make one.</source>
        <translation>ينتظر مفتاحاً: أنشئ واحداً.</translation>
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
        <source>{offset} everywhere, right to ± {error}.</source>
        <translation>{offset} في كل القدرات، بدقة ± {error}.</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>A block creates {today} today, and fees come on top.</source>
        <translation>تُنشئ الكتلة اليوم {today}، وتُضاف إليها الرسوم.</translation>
    </message>
    <message>
        <source>A block creates {today} today; {claimed} was paid from block {first} ({begins}) to block {last} ({ends}).</source>
        <translation>تُنشئ الكتلة اليوم {today}؛ أما {claimed} فكانت تُدفع من الكتلة {first} ({begins}) إلى الكتلة {last} ({ends}).</translation>
    </message>
    <message>
        <source>A block creates {today} today; {claimed} will be paid from block {first} on.</source>
        <translation>تُنشئ الكتلة اليوم {today}؛ أما {claimed} فستُدفع ابتداءً من الكتلة {first}.</translation>
    </message>
    <message>
        <source>A block is taken to come every ten minutes</source>
        <translation>يُفترض أن تأتي كتلة كل عشر دقائق</translation>
    </message>
    <message>
        <source>A chance needs a hashrate: who hashes more finds more.</source>
        <translation>يلزم للاحتمال معدل تجزئة: من يحسب تجزئات أكثر يجد أكثر.</translation>
    </message>
    <message>
        <source>As claimed</source>
        <translation>كما في الادّعاء</translation>
    </message>
    <message>
        <source>At the claim&apos;s own difficulty of {difficulty} the chance is {chance} {per}, not {claimed}.</source>
        <translation>عند الصعوبة التي يذكرها الادّعاء نفسه، {difficulty}، الاحتمال {chance} {per}، لا {claimed}.</translation>
    </message>
    <message>
        <source>At the claim&apos;s own difficulty of {difficulty} the chance is {chance} {per}.</source>
        <translation>عند الصعوبة التي يذكرها الادّعاء نفسه، {difficulty}، الاحتمال {chance} {per}.</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s network began on {first}, after {day}.</source>
        <translation>بدأت شبكة بيتكوين في {first}، أي بعد {day}.</translation>
    </message>
    <message>
        <source>By its own numbers it costs {left} more than it earns {per}.</source>
        <translation>بحسب أرقامه نفسها تزيد تكلفته على كسبه بمقدار {left} {per}.</translation>
    </message>
    <message>
        <source>By its own numbers {left} are left {per}.</source>
        <translation>بحسب أرقامه نفسها يتبقى {left} {per}.</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>لا يمكن الحكم عليه</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Chance of a block</source>
        <translation>احتمال إيجاد كتلة</translation>
    </message>
    <message>
        <source>Chance of a block: 1 in</source>
        <translation>احتمال إيجاد كتلة: 1 من</translation>
    </message>
    <message>
        <source>Contradicts itself</source>
        <translation>يناقض نفسه</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Day of the claim</source>
        <translation>يوم الادّعاء</translation>
    </message>
    <message>
        <source>Days of the period</source>
        <translation>عدد أيام الفترة</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>صعوبة الشبكة</translation>
    </message>
    <message>
        <source>Difficulty that the chance means</source>
        <translation>الصعوبة التي يعنيها الاحتمال</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>سعر الكهرباء</translation>
    </message>
    <message>
        <source>Energy per terahash</source>
        <translation>الطاقة لكل تيراهاش</translation>
    </message>
    <message>
        <source>Fee of the pool</source>
        <translation>رسوم المجمَّع</translation>
    </message>
    <message>
        <source>Halvings until today, one every 210,000 blocks</source>
        <translation>عدد التنصيفات حتى اليوم، واحد كل 210,000 كتلة</translation>
    </message>
    <message>
        <source>Hashes per share of difficulty 1</source>
        <translation>التجزئات لكل حصة بصعوبة 1</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>Height of the chain</source>
        <translation>ارتفاع السلسلة</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>الدخل</translation>
    </message>
    <message>
        <source>Income cannot be checked without a hashrate.</source>
        <translation>لا يمكن التحقق من الدخل من دون معدل تجزئة.</translation>
    </message>
    <message>
        <source>Income in sat</source>
        <translation>الدخل بوحدة sat</translation>
    </message>
    <message>
        <source>It cannot be judged as it stands. {finding}</source>
        <translation>لا يمكن الحكم عليه كما هو. {finding}</translation>
    </message>
    <message>
        <source>It contradicts itself. {finding}</source>
        <translation>يناقض نفسه. {finding}</translation>
    </message>
    <message>
        <source>It costs</source>
        <translation>يكلّف</translation>
    </message>
    <message>
        <source>It does not name the price of electricity. {power} all the time are {kwh} {per}: {claimed} means {price} per kWh.</source>
        <translation>لا يذكر سعر الكهرباء. {power} طوال الوقت تعني {kwh} {per}: و{claimed} تعني {price} لكل kWh.</translation>
    </message>
    <message>
        <source>It does not say in what time it costs that.</source>
        <translation>لا يقول في أي مدة يكلّف ذلك.</translation>
    </message>
    <message>
        <source>It does not say in what time it earns that.</source>
        <translation>لا يقول في أي مدة يكسب ذلك.</translation>
    </message>
    <message>
        <source>It does not say per what. Today {hashrate} have {block} per block, {day} per day, {year} per year.</source>
        <translation>لا يقول لكل ماذا. الاحتمال اليوم بمعدل {hashrate}: ‏{block} لكل كتلة، {day} في اليوم، {year} في السنة.</translation>
    </message>
    <message>
        <source>It earns</source>
        <translation>يكسب</translation>
    </message>
    <message>
        <source>It earns, in satoshi</source>
        <translation>يكسب، بالساتوشي</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}, about today&apos;s.</source>
        <translation>يعني ذلك صعوبة {difficulty}، وهي صعوبة اليوم تقريباً.</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}, which the network had about {day}, when a block did not pay {reward}.</source>
        <translation>يعني ذلك صعوبة {difficulty}، وقد بلغتها الشبكة نحو {day}، حين لم تكن الكتلة تدفع {reward}.</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}, which the network has not had yet.</source>
        <translation>يعني ذلك صعوبة {difficulty}، ولم تبلغها الشبكة بعد.</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}: so it was right about {day} and is out of date.</source>
        <translation>يعني ذلك صعوبة {difficulty}: فكان صحيحاً نحو {day} ثم صار قديماً.</translation>
    </message>
    <message>
        <source>It means {implied}, as published about {day}: it may have been right then.</source>
        <translation>يعني ذلك {implied}، كما نُشر نحو {day}: ربما كان صحيحاً حينها.</translation>
    </message>
    <message>
        <source>It means {implied}, which none of the dated facts shows.</source>
        <translation>يعني ذلك {implied}، ولا تبيّنه أي من المعلومات المؤرَّخة.</translation>
    </message>
    <message>
        <source>It was so {per} about {day}.</source>
        <translation>كان ذلك صحيحاً {per} نحو {day}.</translation>
    </message>
    <message>
        <source>Its numbers hold.</source>
        <translation>أرقامه صحيحة.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>No block ever created about {claimed}: it was 50 BTC and is halved every 210,000 blocks.</source>
        <translation>لم تُنشئ أي كتلة قط نحو {claimed}: كانت ⁦50 BTC⁩ وتُنصَّف كل 210,000 كتلة.</translation>
    </message>
    <message>
        <source>No machine needs so little: {efficiency}; the best on sale in 2026 needs {best}.</source>
        <translation>لا جهاز يحتاج إلى هذا القليل: {efficiency}؛ أفضل جهاز معروض للبيع في 2026 يحتاج إلى {best}.</translation>
    </message>
    <message>
        <source>No number with a unit was found. An example: 1 in 3.5 million per day at 480 GH/s, 6.25 BTC.</source>
        <translation>لم يُعثر على رقم معه وحدة. مثال: ⁦1 in 3.5 million per day at 480 GH/s, 6.25 BTC⁩.</translation>
    </message>
    <message>
        <source>Not true. {finding}</source>
        <translation>غير صحيح. {finding}</translation>
    </message>
    <message>
        <source>Nothing is claimed about it. Today {hashrate} earn {sat} per day on average and find a block with {chance}.</source>
        <translation>لا يُدّعى شيء بشأنه. اليوم يكسب معدل {hashrate} ‏{sat} في اليوم في المتوسط، ويجد كتلة باحتمال {chance}.</translation>
    </message>
    <message>
        <source>On {day} a block did not pay {claimed}.</source>
        <translation>في {day} لم تكن الكتلة تدفع {claimed}.</translation>
    </message>
    <message>
        <source>On {day} a block did pay about {claimed}.</source>
        <translation>في {day} كانت الكتلة تدفع نحو {claimed}.</translation>
    </message>
    <message>
        <source>On {day} the difficulty was {then}; the claim says {claimed}.</source>
        <translation>في {day} كانت الصعوبة {then}؛ ويقول الادّعاء {claimed}.</translation>
    </message>
    <message>
        <source>On {day} this hashrate earned {true} {per}, fees of transactions not counted.</source>
        <translation>في {day} كسب معدل التجزئة هذا {true} {per}، من غير احتساب رسوم المعاملات.</translation>
    </message>
    <message>
        <source>Only the first {count} characters were read.</source>
        <translation>لم يُقرأ إلا أول {count} حرف.</translation>
    </message>
    <message>
        <source>Out of date: it may have been right once. {finding}</source>
        <translation>قديم: ربما كان صحيحاً يوماً. {finding}</translation>
    </message>
    <message>
        <source>Per no period did the network ever give {claimed} at this hashrate and reward.</source>
        <translation>لم تتح الشبكة قط {claimed} بمعدل التجزئة هذا وهذه المكافأة، لأي فترة كانت.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Price of a bitcoin</source>
        <translation>سعر البيتكوين الواحد</translation>
    </message>
    <message>
        <source>Reward of a block</source>
        <translation>مكافأة الكتلة</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Roughly right</source>
        <translation>صحيح تقريباً</translation>
    </message>
    <message>
        <source>Roughly right. {finding}</source>
        <translation>صحيح تقريباً. {finding}</translation>
    </message>
    <message>
        <source>So good a chance the network never gave: it would take less than its lowest difficulty.</source>
        <translation>لم تتح الشبكة قط احتمالاً بهذا الارتفاع: يلزم له ما هو دون أدنى صعوبة عرفتها.</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>الإعانة (subsidy)</translation>
    </message>
    <message>
        <source>The cost cannot be checked without the power.</source>
        <translation>لا يمكن التحقق من التكلفة من دون القدرة.</translation>
    </message>
    <message>
        <source>The difficulty is about today&apos;s, {today}.</source>
        <translation>الصعوبة هي صعوبة اليوم تقريباً، {today}.</translation>
    </message>
    <message>
        <source>The difficulty was {claimed} about {day}; today it is {today}.</source>
        <translation>كانت الصعوبة {claimed} نحو {day}؛ وهي اليوم {today}.</translation>
    </message>
    <message>
        <source>The network has not been so difficult yet: {claimed}; today {today}.</source>
        <translation>لم تبلغ صعوبة الشبكة هذا الحد بعد: {claimed}؛ وهي اليوم {today}.</translation>
    </message>
    <message>
        <source>There is no number here to check.</source>
        <translation>لا رقم هنا للتحقق منه.</translation>
    </message>
    <message>
        <source>There is too little to check: a chance or an income needs a hashrate, a cost needs power and price.</source>
        <translation>المعطيات أقل من أن يُتحقق منها: يلزم للاحتمال أو الدخل معدل تجزئة، وللتكلفة القدرة والسعر.</translation>
    </message>
    <message>
        <source>Today {hashrate} have a chance of {chance} {per}, not {claimed}: {times} times too bad.</source>
        <translation>الاحتمال اليوم بمعدل {hashrate} هو {chance} {per}، لا {claimed}: أسوأ من الصحيح بمعامل {times}.</translation>
    </message>
    <message>
        <source>Today {hashrate} have a chance of {chance} {per}, not {claimed}: {times} times too good.</source>
        <translation>الاحتمال اليوم بمعدل {hashrate} هو {chance} {per}، لا {claimed}: أفضل من الصحيح بمعامل {times}.</translation>
    </message>
    <message>
        <source>Today {hashrate} have a chance of {chance} {per}: as claimed.</source>
        <translation>الاحتمال اليوم بمعدل {hashrate} هو {chance} {per}: كما في الادّعاء.</translation>
    </message>
    <message>
        <source>Two different numbers for the same thing: {words} does not count.</source>
        <translation>رقمان مختلفان للشيء نفسه: لا يُعتمد {words}.</translation>
    </message>
    <message>
        <source>What a PH/s earns in a day</source>
        <translation>ما يكسبه PH/s واحد في اليوم</translation>
    </message>
    <message>
        <source>Without the price of a bitcoin in {currency} the income cannot be checked. In sat it is {sat} {per} today.</source>
        <translation>من دون سعر البيتكوين بعملة {currency} لا يمكن التحقق من الدخل. وهو بوحدة sat اليوم {sat} {per}.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>per block</source>
        <translation>لكل كتلة</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>في الشهر</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>في السنة</translation>
    </message>
    <message>
        <source>{efficiency} is better than any machine on sale in 2026 ({best}).</source>
        <translation>‏{efficiency} أفضل من أي جهاز معروض للبيع في 2026 ({best}).</translation>
    </message>
    <message>
        <source>{hashrate} at {efficiency} use {true}, not {power}.</source>
        <translation>معدل {hashrate} بكفاءة {efficiency} يستهلك {true}، لا {power}.</translation>
    </message>
    <message>
        <source>{hashrate} at {efficiency} use {true}: power, hashrate and energy per terahash fit.</source>
        <translation>معدل {hashrate} بكفاءة {efficiency} يستهلك {true}: القدرة ومعدل التجزئة والطاقة لكل تيراهاش متوافقة.</translation>
    </message>
    <message>
        <source>{hashrate} earn {true} {per} today, not {claimed}: {times} times too little.</source>
        <translation>معدل {hashrate} يكسب اليوم {true} {per}، لا {claimed}: أقل من الصحيح بمعامل {times}.</translation>
    </message>
    <message>
        <source>{hashrate} earn {true} {per} today, not {claimed}: {times} times too much.</source>
        <translation>معدل {hashrate} يكسب اليوم {true} {per}، لا {claimed}: أكثر من الصحيح بمعامل {times}.</translation>
    </message>
    <message>
        <source>{hashrate} earn {true} {per} today: as claimed.</source>
        <translation>معدل {hashrate} يكسب اليوم {true} {per}: كما في الادّعاء.</translation>
    </message>
    <message>
        <source>{name}: {number} cannot be.</source>
        <translation>{name}: ‏{number} غير ممكن.</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{number} ct per kWh</source>
        <translation>‏{number} سنت لكل kWh</translation>
    </message>
    <message>
        <source>{number} {currency}</source>
        <translation>{number} {currency}</translation>
    </message>
    <message>
        <source>{power} all the time cost {true} {per}, not {claimed}.</source>
        <translation>تكلفة {power} طوال الوقت {true} {per}، لا {claimed}.</translation>
    </message>
    <message>
        <source>{power} all the time cost {true} {per}: as claimed.</source>
        <translation>تكلفة {power} طوال الوقت {true} {per}: كما في الادّعاء.</translation>
    </message>
    <message>
        <source>{power} at {efficiency} make {hashrate}.</source>
        <translation>قدرة {power} بكفاءة {efficiency} تعطي {hashrate}.</translation>
    </message>
    <message>
        <source>{power} for {hashrate} are {efficiency}.</source>
        <translation>قدرة {power} لمعدل {hashrate} تعني {efficiency}.</translation>
    </message>
    <message>
        <source>{what} {per}</source>
        <translation>{what} {per}</translation>
    </message>
    <message>
        <source>“{value}” is no date like 2026-11-22.</source>
        <translation>«{value}» ليس تاريخاً مثل ⁦2026-11-22⁩.</translation>
    </message>
    <message>
        <source>“{value}” is no height of the chain.</source>
        <translation>«{value}» ليس ارتفاعاً للسلسلة.</translation>
    </message>
</context>
<context>
    <name>class</name>
    <message>
        <source>A class has an address like 192.168.1.20:3333, not one of a web page.</source>
        <translation>عنوان الصف مثل ⁦192.168.1.20:3333⁩، لا كعنوان صفحة ويب.</translation>
    </message>
    <message>
        <source>A class is not encrypted: its address begins with stratum+tcp://.</source>
        <translation>الصف غير مشفَّر: يبدأ عنوانه بـ ⁦stratum+tcp://⁩.</translation>
    </message>
    <message>
        <source>A join code has letters from A to Z and digits only: everybody types it.</source>
        <translation>لا يحوي رمز الانضمام إلا حروفاً من A إلى Z وأرقاماً: فالجميع يكتبه.</translation>
    </message>
    <message>
        <source>A join code has {low} to {high} letters and digits.</source>
        <translation>يتكوّن رمز الانضمام من {low} إلى {high} من الحروف والأرقام.</translation>
    </message>
    <message>
        <source>A nickname needs a letter or a digit.</source>
        <translation>يحتاج الاسم المستعار إلى حرف أو رقم.</translation>
    </message>
    <message>
        <source>Begins at difficulty {difficulty}: {count} PCs as fast as this one ({rate} each) then need {time} for a block on average.</source>
        <translation>يبدأ بالصعوبة {difficulty}: تحتاج {count} من الحواسيب بسرعة هذا الحاسوب (كل منها {rate}) عندئذٍ إلى {time} لكل كتلة في المتوسط.</translation>
    </message>
    <message>
        <source>Begins at difficulty {difficulty}: {count} PCs with {rate} each (a guess: this PC was not measured yet) then need {time} for a block on average.</source>
        <translation>يبدأ بالصعوبة {difficulty}: تحتاج {count} من الحواسيب، كل منها {rate} (تخمين: لم يُقَس هذا الحاسوب بعد)، عندئذٍ إلى {time} لكل كتلة في المتوسط.</translation>
    </message>
    <message>
        <source>Block {height}: the last blocks took {took} instead of {aimed}, so the difficulty went from {old} to {new}.</source>
        <translation>الكتلة {height}: استغرقت الكتل الأخيرة {took} بدل {aimed}، فانتقلت الصعوبة من {old} إلى {new}.</translation>
    </message>
    <message>
        <source>Choose a nickname: it is what the others see.</source>
        <translation>اختر اسماً مستعاراً: هو ما يراه الآخرون.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>Difficulty from the next block on</source>
        <translation>الصعوبة ابتداءً من الكتلة التالية</translation>
    </message>
    <message>
        <source>Difficulty, block by block</source>
        <translation>الصعوبة، كتلةً كتلة</translation>
    </message>
    <message>
        <source>Every {count} blocks the difficulty follows, so that a block takes {time} on average.</source>
        <translation>تتكيّف الصعوبة كل {count} كتلة بحيث تستغرق الكتلة {time} في المتوسط.</translation>
    </message>
    <message>
        <source>Everything stays offline, as it is set on the page “Network”: a class can be opened for this PC only until that is switched off.</source>
        <translation>كل شيء يبقى دون اتصال، كما ضُبط في صفحة «الشبكة»: لا يمكن فتح صف إلا لهذا الحاسوب وحده إلى أن يُطفأ ذلك.</translation>
    </message>
    <message>
        <source>Everything stays offline, as it is set on the page “Network”: a class on another PC cannot be reached until that is switched off.</source>
        <translation>كل شيء يبقى دون اتصال، كما ضُبط في صفحة «الشبكة»: لا يمكن الوصول إلى صف على حاسوب آخر إلى أن يُطفأ ذلك.</translation>
    </message>
    <message>
        <source>It opens {where} on this PC. Only programs on this PC can reach it: nobody else on the network.</source>
        <translation>يفتح {where} على هذا الحاسوب. لا يصل إليه إلا برامج هذا الحاسوب: لا أحد غيرها على الشبكة.</translation>
    </message>
    <message>
        <source>It opens {where}. Whoever is in the same network as “{name}” can reach it; only those who know the join code take part.</source>
        <translation>يفتح {where}. يصل إليه كل من في الشبكة نفسها («{name}»)؛ ولا يشارك إلا من يعرف رمز الانضمام.</translation>
    </message>
    <message>
        <source>Luck against hash power</source>
        <translation>الحظ مقابل قدرة التجزئة</translation>
    </message>
    <message>
        <source>Luck of each student</source>
        <translation>حظ كل طالب</translation>
    </message>
    <message>
        <source>Nothing is encrypted: others in this network could read nicknames, shares and the join code as they pass. Use a code of its own, never a password.</source>
        <translation>لا شيء مشفَّر: يستطيع غيرك على هذه الشبكة قراءة الأسماء المستعارة والحصص ورمز الانضمام أثناء مرورها. استعمل رمزاً خاصاً بالصف، لا كلمة مرور أبداً.</translation>
    </message>
    <message>
        <source>Nothing is stored on a disk: what is known of the class is gone when you forget it or end WarmGUI, unless you export it.</source>
        <translation>لا يُحفظ شيء على قرص: ما يُعرف عن الصف يزول حين تنساه أو تنهي WarmGUI، ما لم تصدّره.</translation>
    </message>
    <message>
        <source>Of what this PC can give. Limits and pauses of the settings hold all the same.</source>
        <translation>مما يستطيعه هذا الحاسوب. وتبقى حدود الإعدادات وأوقات توقفها سارية.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Students that are expected</source>
        <translation>عدد الطلاب المتوقَّع</translation>
    </message>
    <message>
        <source>The bars hold 95 of 100 cases if only luck decides (Poisson).</source>
        <translation>تشمل الأشرطة 95 من كل 100 حالة إذا كان الحظ وحده يقرّر (بواسون).</translation>
    </message>
    <message>
        <source>The class will show it as “{name}”.</source>
        <translation>سيعرضه الصف باسم «{name}».</translation>
    </message>
    <message>
        <source>The difficulty stays as it is.</source>
        <translation>تبقى الصعوبة كما هي.</translation>
    </message>
    <message>
        <source>The system&apos;s firewall may ask whether WarmGUI may be reached. It must be.</source>
        <translation>قد يسأل جدار الحماية في النظام هل يُسمح بالوصول إلى WarmGUI. يجب السماح بذلك.</translation>
    </message>
    <message>
        <source>This PC has no network interface that is up.</source>
        <translation>لا توجد في هذا الحاسوب واجهة شبكة عاملة.</translation>
    </message>
    <message>
        <source>Type the address that your teacher shows, such as 192.168.1.20:3333.</source>
        <translation>اكتب العنوان الذي يعرضه معلّمك، مثل ⁦192.168.1.20:3333⁩.</translation>
    </message>
    <message>
        <source>Type the join code that your teacher shows.</source>
        <translation>اكتب رمز الانضمام الذي يعرضه معلّمك.</translation>
    </message>
    <message>
        <source>You, and whoever sees the projector, see nicknames and their shares and blocks. Nothing else is asked of anybody.</source>
        <translation>ترى أنت ومن يرى شاشة العرض الأسماء المستعارة وحصص أصحابها وكتلهم. ولا يُطلب من أحد شيء آخر.</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>ضُبطت</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>كما هو متوقَّع</translation>
    </message>
    <message>
        <source>block</source>
        <translation>الكتلة</translation>
    </message>
    <message>
        <source>blocks found over expected</source>
        <translation>الكتل الموجودة نسبةً إلى المتوقَّعة</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>hashes so far, estimated from shares</source>
        <translation>التجزئات حتى الآن، تقديراً من الحصص</translation>
    </message>
    <message>
        <source>{address} · this PC only</source>
        <translation>‏{address} · هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>{address} · {name}</source>
        <translation>{address} · {name}</translation>
    </message>
    <message>
        <source>{amount}</source>
        <translation>{amount}</translation>
    </message>
    <message>
        <source>{luck} · {blocks} of {expected}</source>
        <translation>‏{luck} · {blocks} من {expected}</translation>
    </message>
</context>
<context>
    <name>classroom</name>
    <message>
        <source>A class needs a join code.</source>
        <translation>يحتاج الصف إلى رمز انضمام.</translation>
    </message>
    <message>
        <source>Another program of this PC uses port {port}: close it, or choose another port. Was a class opened already?</source>
        <translation>يستعمل برنامج آخر على هذا الحاسوب المنفذ {port}: أغلقه، أو اختر منفذاً آخر. هل فُتح صف من قبل؟</translation>
    </message>
    <message>
        <source>Everything stays offline, so a class opens on this PC only (127.0.0.1). Switch that off in the settings to let others join.</source>
        <translation>كل شيء يبقى دون اتصال، لذلك لا يُفتح الصف إلا على هذا الحاسوب (127.0.0.1). عطّل ذلك في الإعدادات ليتمكن الآخرون من الانضمام.</translation>
    </message>
    <message>
        <source>No block yet: with the first one luck has something to say.</source>
        <translation>لا كتلة بعد: مع الأولى يصير للحظ ما يقوله.</translation>
    </message>
    <message>
        <source>Nobody has joined yet. If joining fails, let the firewall of this PC pass incoming connections to port {port}, and see that everybody is in the same network.</source>
        <translation>لم ينضم أحد بعد. إذا تعذّر الانضمام فاسمح في جدار حماية هذا الحاسوب بالاتصالات الواردة إلى المنفذ {port}، وتأكد من أن الجميع على الشبكة نفسها.</translation>
    </message>
    <message>
        <source>The class could not be opened: {words}.</source>
        <translation>تعذّر فتح الصف: {words}.</translation>
    </message>
    <message>
        <source>The class network could not be started: {words}.</source>
        <translation>تعذّر بدء شبكة الصف: {words}.</translation>
    </message>
    <message>
        <source>The class network did not start in time. Try again.</source>
        <translation>لم تبدأ شبكة الصف في الوقت المناسب. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The class network ended by itself ({words}). What came until then is kept; open it again.</source>
        <translation>انتهت شبكة الصف من نفسها ({words}). ما وصل حتى ذلك الحين محفوظ؛ افتحها من جديد.</translation>
    </message>
    <message>
        <source>The system does not let WarmGUI listen on port {port}: choose one from 1024 to 65535, or ask who looks after this PC.</source>
        <translation>لا يسمح النظام لبرنامج WarmGUI بالاستماع على المنفذ {port}: اختر منفذاً من 1024 إلى 65535، أو اسأل المسؤول عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>They came from another place than the one that joined as {nickname} first: perhaps somebody else uses this nickname.</source>
        <translation>جاءت من مكان غير الذي انضم منه {nickname} أولاً: ربما يستعمل شخص آخر هذا الاسم المستعار.</translation>
    </message>
    <message>
        <source>This PC has the address {host} no more: look whether the network is connected, and choose again.</source>
        <translation>لم يعد لهذا الحاسوب العنوان {host}: تحقّق من اتصال الشبكة، واختر من جديد.</translation>
    </message>
    <message>
        <source>This PC slept for {time}, or its clock was set. That time counts neither for the difficulty nor for anybody&apos;s hashrate; bitcoin would count it.</source>
        <translation>كان هذا الحاسوب نائماً {time}، أو غُيّرت ساعته. لا يُحسب هذا الوقت في الصعوبة ولا في معدل تجزئة أحد؛ أما بيتكوين فيحسبه.</translation>
    </message>
    <message>
        <source>With one student only there is nobody to share blocks with.</source>
        <translation>مع طالب واحد فقط لا يوجد من يقاسمه الكتل.</translation>
    </message>
    <message>
        <source>Wrong join codes that were refused: {count}.</source>
        <translation>رموز انضمام خاطئة رُفضت: {count}.</translation>
    </message>
    <message>
        <source>Wrong join codes that were refused: {count}; the last one called itself {nickname}.</source>
        <translation>رموز انضمام خاطئة رُفضت: {count}؛ وآخرها سمّى نفسه {nickname}.</translation>
    </message>
    <message>
        <source>{nickname} is out for the rest of this class.</source>
        <translation>‏{nickname} خارج هذا الصف حتى نهايته.</translation>
    </message>
    <message>
        <source>{nickname} sent far too many messages and was shut out for a minute ({count}×).</source>
        <translation>أرسل {nickname} رسائل أكثر بكثير مما ينبغي فمُنع دقيقة (⁦{count}×⁩).</translation>
    </message>
    <message>
        <source>{nickname} sent {count} messages that are none. They were left out.</source>
        <translation>أرسل {nickname} رسائل غير صالحة، عددها {count}. وقد أُهملت.</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares a second time. None of the copies counts.</source>
        <translation>أرسل {nickname} حصصاً مرة ثانية، عددها {count}. لا تُحتسب أي نسخة منها.</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares after their block was found. They count for nothing: old work, or a slow network?</source>
        <translation>أرسل {nickname} حصصاً بعد أن وُجدت كتلتها، عددها {count}. لا تُحتسب: عمل قديم، أم شبكة بطيئة؟</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares for work that was never given out. None of them counts.</source>
        <translation>أرسل {nickname} حصصاً لعمل لم يُوزَّع قط، عددها {count}. لا تُحتسب أي منها.</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares that no work was done for: their hashes miss the target. None of them counts.</source>
        <translation>أرسل {nickname} حصصاً لم يُبذل لها عمل، عددها {count}: تجزئاتها لا تحقّق الهدف. لا تُحتسب أي منها.</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this PC is in the year {year}. Set it right: schedule, prices and history follow it.</source>
        <translation>ساعة هذا الحاسوب في سنة {year}. اضبطها: فالجدول والأسعار والسجل تتبعها.</translation>
    </message>
    <message>
        <source>The clock of this PC was set ahead by {time}. Heating goes on.</source>
        <translation>قُدِّمت ساعة هذا الحاسوب بمقدار {time}. تستمر التدفئة.</translation>
    </message>
    <message>
        <source>The clock of this PC was set back by {time}. Heating goes on.</source>
        <translation>أُخِّرت ساعة هذا الحاسوب بمقدار {time}. تستمر التدفئة.</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>That WarmGUI starts at log-in could not be switched off: {reason}.</source>
        <translation>تعذّر إيقاف بدء WarmGUI عند تسجيل الدخول: {reason}.</translation>
    </message>
    <message>
        <source>The system does not allow that this PC is kept awake.</source>
        <translation>لا يسمح النظام بإبقاء هذا الحاسوب مستيقظاً.</translation>
    </message>
    <message>
        <source>This PC cannot be kept awake from here: the system offers no service for it.</source>
        <translation>لا يمكن إبقاء هذا الحاسوب مستيقظاً من هنا: لا يوفّر النظام خدمة لذلك.</translation>
    </message>
    <message>
        <source>This PC could not be kept awake; the log says why.</source>
        <translation>تعذّر إبقاء هذا الحاسوب مستيقظاً؛ يبيّن السجل السبب.</translation>
    </message>
    <message>
        <source>This PC is kept awake while it heats.</source>
        <translation>يبقى هذا الحاسوب مستيقظاً أثناء التدفئة.</translation>
    </message>
    <message>
        <source>WarmGUI cannot be started at log-in: {reason}.</source>
        <translation>لا يمكن بدء WarmGUI عند تسجيل الدخول: {reason}.</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>About {time} left.</source>
        <translation>بقي نحو {time}.</translation>
    </message>
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
        <source>It adds up to {power} at the wall (learned from measurements)</source>
        <translation>يضيف حتى {power} عند المقبس (متعلَّم من القياسات)</translation>
    </message>
    <message>
        <source>It adds up to {power} at the wall (modelled)</source>
        <translation>يضيف حتى {power} عند المقبس (تقديراً)</translation>
    </message>
    <message>
        <source>It adds up to {power} at the wall (simulated)</source>
        <translation>يضيف حتى {power} عند المقبس (محاكاة)</translation>
    </message>
    <message>
        <source>It drew {power}, measured.</source>
        <translation>سحب {power} بحسب القياس.</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>مستبعَد: {why}.</translation>
    </message>
    <message>
        <source>Looking for what can be measured…</source>
        <translation>جارٍ البحث عما يمكن قياسه…</translation>
    </message>
    <message>
        <source>Measuring ends…</source>
        <translation>جارٍ إنهاء القياس…</translation>
    </message>
    <message>
        <source>Measuring failed: the miner did not start.</source>
        <translation>فشل القياس: لم يبدأ المعدِّن.</translation>
    </message>
    <message>
        <source>Measuring failed: {words}.</source>
        <translation>فشل القياس: {words}.</translation>
    </message>
    <message>
        <source>Measuring was cancelled; what was measured before stays.</source>
        <translation>أُلغي القياس؛ ويبقى ما قيس من قبل.</translation>
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
        <source>Step {number} of {count}: {device}, {kernel}.</source>
        <translation>الخطوة {number} من {count}: {device}، {kernel}.</translation>
    </message>
    <message>
        <source>The miner starts…</source>
        <translation>المعدِّن يبدأ…</translation>
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
        <source>the miner said nothing about it</source>
        <translation>لم يقل المعدِّن شيئاً عن ذلك</translation>
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
        <source>{device}: {rate}, fastest with {kernel}.</source>
        <translation>{device}: {rate}، والأسرع مع النواة {kernel}.</translation>
    </message>
    <message>
        <source>{device}: {words}</source>
        <translation>{device}: {words}</translation>
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
        <source>{power}, about {gain} in your room.</source>
        <translation>{power}، ونحو {gain} في غرفتك.</translation>
    </message>
    <message>
        <source>{power}.</source>
        <translation>{power}.</translation>
    </message>
    <message>
        <source>{what} The others go on. The miner says: {words}</source>
        <translation>{what} تواصل الأجهزة الأخرى عملها. يقول المعدِّن: {words}</translation>
    </message>
</context>
<context>
    <name>diagnostics</name>
    <message>
        <source>Nothing private was found that had to be taken out.</source>
        <translation>لم يوجد شيء خاص يلزم حذفه.</translation>
    </message>
    <message>
        <source>Taken out, with a word like &lt;name-1&gt; in its place: {things}. Look through it all the same.</source>
        <translation>حُذف ما يلي، ووُضعت مكانه كلمة مثل &lt;name-1&gt;: {things}. راجع التقرير مع ذلك.</translation>
    </message>
    <message>
        <source>computers and addresses of networks</source>
        <translation>أسماء الحواسيب وعناوين الشبكات</translation>
    </message>
    <message>
        <source>names of people and their folders</source>
        <translation>أسماء الأشخاص ومجلداتهم</translation>
    </message>
    <message>
        <source>numbers of devices</source>
        <translation>أرقام الأجهزة</translation>
    </message>
    <message>
        <source>passwords, tokens and values of addresses</source>
        <translation>كلمات المرور ورموز الوصول والقيم الواردة في العناوين</translation>
    </message>
    <message>
        <source>payout addresses and accounts</source>
        <translation>عناوين الدفع والحسابات</translation>
    </message>
    <message>
        <source>what you typed in</source>
        <translation>ما كتبته</translation>
    </message>
    <message>
        <source>your place</source>
        <translation>موقعك</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}، {second}</translation>
    </message>
    <message>
        <source>{thing} ({count})</source>
        <translation>{thing} ({count})</translation>
    </message>
</context>
<context>
    <name>egress</name>
    <message>
        <source>All miners together: about {rate}.</source>
        <translation>جميع المعدِّنين معًا: نحو {rate}.</translation>
    </message>
    <message>
        <source>Hosts beyond this PC that are switched on: {count}.</source>
        <translation>المضيفون المفعَّلون خارج هذا الحاسوب: {count}.</translation>
    </message>
    <message>
        <source>Last contacted just now; contacts since the start: {count}.</source>
        <translation>اتُّصل به للتو؛ عدد الاتصالات منذ البدء: {count}.</translation>
    </message>
    <message>
        <source>Last contacted {time} ago; contacts since the start: {count}.</source>
        <translation>آخر اتصال به قبل {time}؛ عدد الاتصالات منذ البدء: {count}.</translation>
    </message>
    <message>
        <source>No price of bitcoin is known.</source>
        <translation>سعر بيتكوين غير معروف.</translation>
    </message>
    <message>
        <source>Not contacted since the start.</source>
        <translation>لم يُتصل به منذ البدء.</translation>
    </message>
    <message>
        <source>Nothing leaves this PC now: no host beyond it is switched on.</source>
        <translation>لا يخرج شيء من هذا الحاسوب الآن: لا مضيف مفعَّل خارجه.</translation>
    </message>
    <message>
        <source>Nothing leaves this PC, and nothing is switched on that would.</source>
        <translation>لا يخرج شيء من هذا الحاسوب، ولا شيء مفعَّل يُخرج شيئاً منه.</translation>
    </message>
    <message>
        <source>Nothing leaves this PC. Switched on, and waiting: {count}.</source>
        <translation>لا يخرج شيء من هذا الحاسوب. المفعَّلون المنتظرون: {count}.</translation>
    </message>
    <message>
        <source>Price of one bitcoin on {date}: {price} {currency}.</source>
        <translation>سعر بيتكوين واحد في {date}: {price} {currency}.</translation>
    </message>
    <message>
        <source>The difficulty changes at block {height}.</source>
        <translation>تتغيّر الصعوبة عند الكتلة {height}.</translation>
    </message>
    <message>
        <source>The difficulty changes at block {height}; expected: {change}.</source>
        <translation>تتغيّر الصعوبة عند الكتلة {height}؛ المتوقَّع: {change}.</translation>
    </message>
    <message>
        <source>There are no others: no statistics, no developer fee. Newer versions are looked for only where you switch it on or press “Check now”. Web pages that you open from here are opened by your browser.</source>
        <translation>لا يوجد غيرهم: لا إحصاءات ولا رسوم للمطوّر. لا يُبحث عن إصدارات أحدث إلا إذا فعّلت ذلك أو ضغطت «تحقّق الآن». صفحات الويب التي تفتحها من هنا يفتحها متصفحك.</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>غير معدّ</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>used</source>
        <translation>مستعمَل</translation>
    </message>
    <message>
        <source>waits, offline</source>
        <translation>ينتظر، دون اتصال</translation>
    </message>
    <message>
        <source>{facts}. The program brings them along.</source>
        <translation>{facts}. تأتي مع البرنامج.</translation>
    </message>
    <message>
        <source>{facts}. Told {age} ago.</source>
        <translation>{facts}. أُخبر بها قبل {age}.</translation>
    </message>
    <message>
        <source>{first} The last one got no answer.</source>
        <translation>{first} ولم يأتِ جواب على الأخير.</translation>
    </message>
</context>
<context>
    <name>energy</name>
    <message>
        <source>+{difference} against a plain heater&apos;s 1</source>
        <translation>‏⁦+{difference}⁩ مقارنةً بمدفأة عادية عند 1</translation>
    </message>
    <message>
        <source>A replay needs at least a day of history; there are {hours}.</source>
        <translation>تحتاج الإعادة إلى سجل يوم على الأقل؛ والموجود {hours}.</translation>
    </message>
    <message>
        <source>A simulated grid.</source>
        <translation>شبكة كهرباء محاكاة.</translation>
    </message>
    <message>
        <source>A simulated price.</source>
        <translation>سعر محاكى.</translation>
    </message>
    <message>
        <source>A useful kWh costs</source>
        <translation>تكلفة kWh نافع</translation>
    </message>
    <message>
        <source>Against a plain thermostat: {difference}.</source>
        <translation>مقارنةً بمنظّم حرارة عادي: {difference}.</translation>
    </message>
    <message>
        <source>As you set it, the same at all hours.</source>
        <translation>كما ضبطته، وهو نفسه في كل الساعات.</translation>
    </message>
    <message>
        <source>As you set it.</source>
        <translation>كما ضبطته.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>البطارية</translation>
    </message>
    <message>
        <source>Below the target</source>
        <translation>دون المطلوب</translation>
    </message>
    <message>
        <source>Break-even efficiency</source>
        <translation>كفاءة التعادل</translation>
    </message>
    <message>
        <source>CO₂ of mining</source>
        <translation>انبعاثات CO₂ للتعدين</translation>
    </message>
    <message>
        <source>CO₂ of mining, a day</source>
        <translation>انبعاثات CO₂ للتعدين في اليوم</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>الكربون</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>الأرخص</translation>
    </message>
    <message>
        <source>Comfort first</source>
        <translation>الراحة أولاً</translation>
    </message>
    <message>
        <source>Cost of mining</source>
        <translation>تكلفة التعدين</translation>
    </message>
    <message>
        <source>Economic COP</source>
        <translation>معامل COP الاقتصادي</translation>
    </message>
    <message>
        <source>Electricity of mining</source>
        <translation>كهرباء التعدين</translation>
    </message>
    <message>
        <source>Enter at least one topic or entity.</source>
        <translation>أدخل موضوعاً أو كياناً واحداً على الأقل.</translation>
    </message>
    <message>
        <source>Enter latitude and longitude first.</source>
        <translation>أدخل خط العرض وخط الطول أولاً.</translation>
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
        <source>Expected income</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Flat price</source>
        <translation>سعر ثابت</translation>
    </message>
    <message>
        <source>Follows the target, and keeps the battery&apos;s reserve.</source>
        <translation>يتبع الحرارة المطلوبة، ويحفظ احتياطي البطارية.</translation>
    </message>
    <message>
        <source>Follows the target, whatever it costs.</source>
        <translation>يتبع الحرارة المطلوبة مهما كلّف ذلك.</translation>
    </message>
    <message>
        <source>Follows the target: at another time heating would be no better.</source>
        <translation>يتبع الحرارة المطلوبة: التدفئة في وقت آخر لن تكون أفضل.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>التوقّعات</translation>
    </message>
    <message>
        <source>From own power</source>
        <translation>من الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>From your table by day and hour.</source>
        <translation>من جدولك بحسب اليوم والساعة.</translation>
    </message>
    <message>
        <source>Greenest</source>
        <translation>الأنظف</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>حرارة إلى الغرفة</translation>
    </message>
    <message>
        <source>Heat is off: this is what would be done if it were on.</source>
        <translation>التدفئة متوقفة: هذا ما كان سيُفعل لو كانت تعمل.</translation>
    </message>
    <message>
        <source>Heat was never asked for in this week, so there is nothing to replay.</source>
        <translation>لم تُطلب تدفئة قط في هذا الأسبوع، فلا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Heat: nothing is known or planned</source>
        <translation>التدفئة: لا شيء معروف ولا مخطط</translation>
    </message>
    <message>
        <source>Heat: {heat}</source>
        <translation>التدفئة: {heat}</translation>
    </message>
    <message>
        <source>Heat: {heat}, planned</source>
        <translation>التدفئة: {heat}، مخطط</translation>
    </message>
    <message>
        <source>Heats ahead from {a} to {b}, {why}, and waits from {c} to {d}.</source>
        <translation>تدفئة مسبقة من {a} إلى {b}، {why}، ثم انتظار من {c} إلى {d}.</translation>
    </message>
    <message>
        <source>Heats ahead from {a} to {b}, {why}.</source>
        <translation>تدفئة مسبقة من {a} إلى {b}، {why}.</translation>
    </message>
    <message>
        <source>Heats while electricity is cheap: up to {warmer} above your target before a dear time, {cooler} below it until a cheap one.</source>
        <translation>يدفّئ حين تكون الكهرباء رخيصة: حتى {warmer} فوق الحرارة المطلوبة قبل وقت غالٍ، و{cooler} دونها إلى أن يأتي وقت رخيص.</translation>
    </message>
    <message>
        <source>Heats while the grid is clean: up to {warmer} above your target before a dirty time, {cooler} below it until a clean one.</source>
        <translation>يدفّئ حين تكون شبكة الكهرباء نظيفة: حتى {warmer} فوق الحرارة المطلوبة قبل وقت ملوِّث، و{cooler} دونها إلى أن يأتي وقت نظيف.</translation>
    </message>
    <message>
        <source>Heats with what your sun, wind and battery have left: up to {warmer} above your target with it, {cooler} below it without.</source>
        <translation>يدفّئ بما يفيض من شمسك ورياحك وبطاريتك: حتى {warmer} فوق الحرارة المطلوبة بوجوده، و{cooler} دونها من دونه.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>المنزل</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>لا يمكن استعماله.</translation>
    </message>
    <message>
        <source>It comes to the same as a plain thermostat.</source>
        <translation>الحصيلة هي نفسها مع منظّم حرارة عادي.</translation>
    </message>
    <message>
        <source>It ends when it begins.</source>
        <translation>ينتهي حين يبدأ.</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>لا جواب بعد.</translation>
    </message>
    <message>
        <source>It has not answered.</source>
        <translation>لم يأتِ جواب.</translation>
    </message>
    <message>
        <source>It is connected, but none of these has said anything yet.</source>
        <translation>الاتصال قائم، لكن لا شيء من هذه قال شيئاً بعد.</translation>
    </message>
    <message>
        <source>It is told nothing else.</source>
        <translation>لا يُخبَر بشيء آخر.</translation>
    </message>
    <message>
        <source>It is told what you typed in below, and your token where there is one.</source>
        <translation>يُخبَر بما كتبته أدناه، وبرمز الوصول إن وُجد.</translation>
    </message>
    <message>
        <source>It is told your zone and your token, and nothing of your use.</source>
        <translation>يُخبَر بمنطقتك ورمز الوصول، ولا شيء عن استهلاكك.</translation>
    </message>
    <message>
        <source>It is told your zone or tariff, and nothing of your use.</source>
        <translation>يُخبَر بمنطقتك أو تعرفتك، ولا شيء عن استهلاكك.</translation>
    </message>
    <message>
        <source>It says nothing about now.</source>
        <translation>لا قيمة للوقت الحالي.</translation>
    </message>
    <message>
        <source>Its last word is too old.</source>
        <translation>آخر ما قيل قديم جداً.</translation>
    </message>
    <message>
        <source>Keeps the battery&apos;s reserve for an outage, then your target.</source>
        <translation>يحفظ احتياطي البطارية لحالة الانقطاع، ثم يتبع الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>MQTT topics</source>
        <translation>موضوعات MQTT</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Near the target</source>
        <translation>قريباً من الهدف</translation>
    </message>
    <message>
        <source>Net, mining</source>
        <translation>الصافي من التعدين</translation>
    </message>
    <message>
        <source>No forecast of own power, so the plan does not count on any.</source>
        <translation>لا توقّعات للكهرباء الذاتية، فلا تعوّل الخطة على أي منها.</translation>
    </message>
    <message>
        <source>No heat is needed.</source>
        <translation>لا حاجة إلى التدفئة.</translation>
    </message>
    <message>
        <source>No price of now is known: this is that of the same hour on the last known day.</source>
        <translation>لا سعر معروف للوقت الحالي: هذا سعر الساعة نفسها في آخر يوم معروف.</translation>
    </message>
    <message>
        <source>No price of now is known: your flat price counts.</source>
        <translation>لا سعر معروف للوقت الحالي: يُعتمد سعرك الثابت.</translation>
    </message>
    <message>
        <source>No price of now is known: your table counts.</source>
        <translation>لا سعر معروف للوقت الحالي: يُعتمد جدولك.</translation>
    </message>
    <message>
        <source>No prices are known for the hours to come, so the target is followed.</source>
        <translation>لا أسعار معروفة للساعات القادمة، فتُتّبع الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>No service is asked.</source>
        <translation>لا تُسأل أي خدمة.</translation>
    </message>
    <message>
        <source>Nobody knows how warm the room is, so simple rules plan.</source>
        <translation>لا أحد يعرف كم حرارة الغرفة، فتخطّط قواعد بسيطة.</translation>
    </message>
    <message>
        <source>Not connected: {problem}.</source>
        <translation>غير متصل: {problem}.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Nothing is known about now: the number of your settings counts.</source>
        <translation>لا شيء معروف عن الوقت الحالي: يُعتمد رقم إعداداتك.</translation>
    </message>
    <message>
        <source>Nothing is known about now: this is the number of the same hour on the last known day.</source>
        <translation>لا شيء معروف عن الوقت الحالي: هذا رقم الساعة نفسها في آخر يوم معروف.</translation>
    </message>
    <message>
        <source>Nothing is known about now: your table counts.</source>
        <translation>لا شيء معروف عن الوقت الحالي: يُعتمد جدولك.</translation>
    </message>
    <message>
        <source>Nothing is read: choose where these powers are known.</source>
        <translation>لا يُقرأ شيء: اختر أين تُعرف هذه القدرات.</translation>
    </message>
    <message>
        <source>Nothing leaves this PC.</source>
        <translation>لا يخرج شيء من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Nothing new about: {part}.</source>
        <translation>لا جديد عن: {part}.</translation>
    </message>
    <message>
        <source>Nothing was heard yet.</source>
        <translation>لم يُسمع شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing was mined in this week, so nobody knows what this PC can give.</source>
        <translation>لم يُعدَّن شيء في هذا الأسبوع، فلا أحد يعرف ما يستطيع هذا الحاسوب أن يعطيه.</translation>
    </message>
    <message>
        <source>Now: {reason}</source>
        <translation>الآن: {reason}</translation>
    </message>
    <message>
        <source>Of the grid, by {source}.</source>
        <translation>للشبكة، بحسب {source}.</translation>
    </message>
    <message>
        <source>Of the part that comes from the grid; own power emits nothing.</source>
        <translation>للجزء الذي يأتي من شبكة الكهرباء؛ الكهرباء الذاتية بلا انبعاثات.</translation>
    </message>
    <message>
        <source>One flat price; no signals are set up</source>
        <translation>سعر ثابت واحد؛ لم تُضبط إشارات</translation>
    </message>
    <message>
        <source>One number</source>
        <translation>رقم واحد</translation>
    </message>
    <message>
        <source>One number: nothing is asked of anybody.</source>
        <translation>رقم واحد: لا يُسأل أحد عن شيء.</translation>
    </message>
    <message>
        <source>Only your own Home Assistant is asked, every ten seconds. Nothing is switched.</source>
        <translation>لا يُسأل إلا Home Assistant لديك، كل عشر ثوانٍ. لا يُشغَّل شيء ولا يُطفأ.</translation>
    </message>
    <message>
        <source>Only your own broker is listened to, all the time. Nothing is switched.</source>
        <translation>لا يُستمع إلا إلى وسيطك، طوال الوقت. لا يُشغَّل شيء ولا يُطفأ.</translation>
    </message>
    <message>
        <source>Outside {temperature} now, and {sun} of sun.</source>
        <translation>في الخارج الآن {temperature}، والشمس {sun}.</translation>
    </message>
    <message>
        <source>Own power counts at what the grid would pay for it.</source>
        <translation>تُحسب الكهرباء الذاتية بما كانت الشبكة ستدفعه مقابلها.</translation>
    </message>
    <message>
        <source>Own power: {own}</source>
        <translation>الكهرباء الذاتية: {own}</translation>
    </message>
    <message>
        <source>Own sun</source>
        <translation>شمسي</translation>
    </message>
    <message>
        <source>Pays for itself below</source>
        <translation>يغطي تكلفته عند سعر دون</translation>
    </message>
    <message>
        <source>Power flows over the grid&apos;s meter.</source>
        <translation>تمرّ كهرباء عبر عدّاد شبكة الكهرباء.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>الأسعار</translation>
    </message>
    <message>
        <source>Prices are not known for all of this week.</source>
        <translation>الأسعار غير معروفة لكامل هذا الأسبوع.</translation>
    </message>
    <message>
        <source>Published price of {source}, as billed.</source>
        <translation>السعر المنشور لدى {source}، كما يُفوتَر.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Room: {room}</source>
        <translation>الغرفة: {room}</translation>
    </message>
    <message>
        <source>Room: {room}, expected</source>
        <translation>الغرفة: {room}، متوقَّع</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>الشمس</translation>
    </message>
    <message>
        <source>Sun {value}</source>
        <translation>الشمس {value}</translation>
    </message>
    <message>
        <source>Sun, battery and grid</source>
        <translation>الشمس والبطارية والشبكة</translation>
    </message>
    <message>
        <source>Sun, wind, battery and grid together.</source>
        <translation>الشمس والرياح والبطارية والشبكة معاً.</translation>
    </message>
    <message>
        <source>The broker kept these from earlier; they count when the source speaks again.</source>
        <translation>احتفظ الوسيط بهذه القيم من قبل؛ وتُعتمد حين يتحدث المصدر ثانيةً.</translation>
    </message>
    <message>
        <source>The energy of this run closes to {error} only: be careful.</source>
        <translation>ميزان الطاقة في هذا الحساب لا يتطابق إلا إلى {error}: كن حذراً.</translation>
    </message>
    <message>
        <source>The energy of this run closes to {error}.</source>
        <translation>ميزان الطاقة في هذا الحساب متطابق إلى {error}.</translation>
    </message>
    <message>
        <source>The grid&apos;s carbon is not known for the hours to come, so the target is followed.</source>
        <translation>كربون شبكة الكهرباء غير معروف للساعات القادمة، فتُتّبع الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>The history cannot be read now.</source>
        <translation>لا يمكن قراءة السجل الآن.</translation>
    </message>
    <message>
        <source>The optimiser could not be started, so simple rules plan.</source>
        <translation>تعذّر بدء المحسِّن، فتخطّط قواعد بسيطة.</translation>
    </message>
    <message>
        <source>The optimiser ended without an answer, so simple rules plan; the log may say why.</source>
        <translation>انتهى المحسِّن بلا جواب، فتخطّط قواعد بسيطة؛ قد يبيّن السجل السبب.</translation>
    </message>
    <message>
        <source>The optimiser found no solution, so simple rules plan.</source>
        <translation>لم يجد المحسِّن حلاً، فتخطّط قواعد بسيطة.</translation>
    </message>
    <message>
        <source>The optimiser took too long, so simple rules plan.</source>
        <translation>استغرق المحسِّن وقتاً طويلاً جداً، فتخطّط قواعد بسيطة.</translation>
    </message>
    <message>
        <source>The optimiser&apos;s answer made no sense, so simple rules plan.</source>
        <translation>جواب المحسِّن بلا معنى، فتخطّط قواعد بسيطة.</translation>
    </message>
    <message>
        <source>The program is set to stay offline.</source>
        <translation>البرنامج مضبوط على البقاء دون اتصال.</translation>
    </message>
    <message>
        <source>The replay could not be started.</source>
        <translation>تعذّر بدء الإعادة.</translation>
    </message>
    <message>
        <source>The replay ended without an answer; the log may say why.</source>
        <translation>انتهت الإعادة بلا جواب؛ قد يبيّن السجل السبب.</translation>
    </message>
    <message>
        <source>The replay took too long.</source>
        <translation>استغرقت الإعادة وقتاً طويلاً جداً.</translation>
    </message>
    <message>
        <source>The replay&apos;s answer made no sense.</source>
        <translation>جواب الإعادة بلا معنى.</translation>
    </message>
    <message>
        <source>The room&apos;s model was off by {error} on average: take these figures as a rough idea.</source>
        <translation>أخطأ نموذج الغرفة بمقدار {error} في المتوسط: خذ هذه الأرقام على أنها تقريبية.</translation>
    </message>
    <message>
        <source>The settings do not say where they are read.</source>
        <translation>لا تقول الإعدادات أين تُقرأ.</translation>
    </message>
    <message>
        <source>The table has no entries yet.</source>
        <translation>لا قيود في الجدول بعد.</translation>
    </message>
    <message>
        <source>The table is too long.</source>
        <translation>الجدول طويل جداً.</translation>
    </message>
    <message>
        <source>The token of this service is needed.</source>
        <translation>رمز الوصول إلى هذه الخدمة مطلوب.</translation>
    </message>
    <message>
        <source>The weather service does not answer: {problem}.</source>
        <translation>خدمة الطقس لا تجيب: {problem}.</translation>
    </message>
    <message>
        <source>There is room for {number} entries in the table.</source>
        <translation>أقصى عدد للقيود في الجدول هو {number}.</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>This PC cannot mine now, so there is nothing to plan.</source>
        <translation>لا يستطيع هذا الحاسوب التعدين الآن، فلا شيء للتخطيط.</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s prices are not published yet; they come at about 13 h.</source>
        <translation>لم تُنشر أسعار الغد بعد؛ تأتي نحو الساعة 13.</translation>
    </message>
    <message>
        <source>Useful heat of mining</source>
        <translation>حرارة التعدين النافعة</translation>
    </message>
    <message>
        <source>Useful heat today</source>
        <translation>الحرارة النافعة اليوم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Waits from {c} to {d}, and follows the target otherwise.</source>
        <translation>انتظار من {c} إلى {d}، واتّباع الحرارة المطلوبة فيما عدا ذلك.</translation>
    </message>
    <message>
        <source>What mining uses now, less what comes from the grid and the battery.</source>
        <translation>ما يستهلكه التعدين الآن ناقص ما يأتي من الشبكة والبطارية.</translation>
    </message>
    <message>
        <source>What the home uses, less grid, wind and battery.</source>
        <translation>ما يستهلكه المنزل ناقص الشبكة والرياح والبطارية.</translation>
    </message>
    <message>
        <source>What the home uses, less sun, wind and battery.</source>
        <translation>ما يستهلكه المنزل ناقص الشمس والرياح والبطارية.</translation>
    </message>
    <message>
        <source>What the settings say about this service is not complete.</source>
        <translation>ما تقوله الإعدادات عن هذه الخدمة غير كامل.</translation>
    </message>
    <message>
        <source>What was told last is too old to count on.</source>
        <translation>آخر ما قيل أقدم من أن يُعتمد.</translation>
    </message>
    <message>
        <source>What {policy} would have cost is not known.</source>
        <translation>تكلفة الأسبوع بسياسة «{policy}» غير معروفة.</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>الرياح</translation>
    </message>
    <message>
        <source>Your flat price.</source>
        <translation>سعرك الثابت.</translation>
    </message>
    <message>
        <source>Your table</source>
        <translation>جدولك</translation>
    </message>
    <message>
        <source>Your target, whatever electricity costs.</source>
        <translation>الحرارة المطلوبة، مهما كلّفت الكهرباء.</translation>
    </message>
    <message>
        <source>a list was to be expected, and it is “{value}”</source>
        <translation>كان المتوقَّع قائمة، والموجود «{value}»</translation>
    </message>
    <message>
        <source>a plain heater has 1</source>
        <translation>للمدفأة العادية 1</translation>
    </message>
    <message>
        <source>all prices are 0</source>
        <translation>كل الأسعار 0</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>as it was, by the model</source>
        <translation>كما كان، حسب النموذج</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>في سكون</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>البطارية</translation>
    </message>
    <message>
        <source>battery {value}</source>
        <translation>البطارية {value}</translation>
    </message>
    <message>
        <source>charge of the battery</source>
        <translation>شحن البطارية</translation>
    </message>
    <message>
        <source>charge {value}</source>
        <translation>الشحن {value}</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>الأرخص</translation>
    </message>
    <message>
        <source>cleanest</source>
        <translation>الأنظف</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>fell while the room was not above its target</source>
        <translation>نتجت والغرفة ليست فوق الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>gives {power}</source>
        <translation>تعطي {power}</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>grid {value}</source>
        <translation>الشبكة {value}</translation>
    </message>
    <message>
        <source>No forecast of the weather: the plan takes it that outside stays as it is now. The weather service can be switched on in the settings.</source>
        <translation>لا توقعات للطقس: تفترض الخطة أن الخارج يبقى كما هو الآن. يمكن تشغيل خدمة الطقس في الإعدادات.</translation>
    </message>
    <message>
        <source>Nobody knows how cold it is outside, so simple rules plan.</source>
        <translation>لا أحد يعرف برودة الخارج، لذلك تخطط قواعد بسيطة.</translation>
    </message>
    <message>
        <source>ahead of dearer hours, up to {temperature} ({now} now, up to {dear} within the next twelve hours)</source>
        <translation>قبل ساعات أغلى، حتى {temperature} ({now} الآن، وحتى {dear} خلال الساعات الاثنتي عشرة المقبلة)</translation>
    </message>
    <message>
        <source>ahead of dirtier hours, up to {temperature} (the grid emits {now} now, up to {dear} within the next twelve hours)</source>
        <translation>قبل ساعات أقل نظافة، حتى {temperature} (تنبعث من الشبكة {now} الآن، وحتى {dear} خلال الساعات الاثنتي عشرة المقبلة)</translation>
    </message>
    <message>
        <source>heating to be warm by {time}</source>
        <translation>تدفئة لبلوغ الدفء في {time}</translation>
    </message>
    <message>
        <source>heating to the target of {target}</source>
        <translation>تدفئة لبلوغ الحرارة المطلوبة {target}</translation>
    </message>
    <message>
        <source>home {value}</source>
        <translation>المنزل {value}</translation>
    </message>
    <message>
        <source>it has two values for the same time</source>
        <translation>توجد قيمتان للوقت نفسه</translation>
    </message>
    <message>
        <source>it has {times} times but {values} values</source>
        <translation>عدد الأوقات {times} لكن عدد القيم {values}</translation>
    </message>
    <message>
        <source>it knows no value yet</source>
        <translation>لا قيمة معروفة بعد</translation>
    </message>
    <message>
        <source>it must end in a number</source>
        <translation>يجب أن ينتهي برقم</translation>
    </message>
    <message>
        <source>it says “{words}”</source>
        <translation>الجواب يقول «{words}»</translation>
    </message>
    <message>
        <source>its answer has no list “{name}”</source>
        <translation>لا توجد قائمة «{name}» في الجواب</translation>
    </message>
    <message>
        <source>its answer has no “{path}” (there is: {there})</source>
        <translation>لا يوجد «{path}» في الجواب (والموجود: {there})</translation>
    </message>
    <message>
        <source>its list is empty</source>
        <translation>القائمة فارغة</translation>
    </message>
    <message>
        <source>its list is far too long</source>
        <translation>القائمة أطول مما يجب بكثير</translation>
    </message>
    <message>
        <source>its next page is on another host, which is not followed</source>
        <translation>الصفحة التالية على مضيف آخر، ولا تُتّبع</translation>
    </message>
    <message>
        <source>its pages have no end</source>
        <translation>الصفحات لا نهاية لها</translation>
    </message>
    <message>
        <source>its prices are in {theirs}, and yours are in {own}: enter what one {theirs} is worth</source>
        <translation>الأسعار بعملة {theirs}، وأسعارك بعملة {own}: أدخل قيمة {theirs} واحد</translation>
    </message>
    <message>
        <source>its steps overlap</source>
        <translation>الفترات متداخلة</translation>
    </message>
    <message>
        <source>its times are in milliseconds, and seconds were to be expected</source>
        <translation>الأوقات بالميلي ثانية، والمتوقَّع بالثواني</translation>
    </message>
    <message>
        <source>its times are in seconds, and milliseconds were to be expected</source>
        <translation>الأوقات بالثواني، والمتوقَّع بالميلي ثانية</translation>
    </message>
    <message>
        <source>its times are not in order</source>
        <translation>الأوقات غير مرتّبة</translation>
    </message>
    <message>
        <source>its unit is “{unit}”, and EUR/MWh was to be expected</source>
        <translation>الوحدة «{unit}»، والمتوقَّع EUR/MWh</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>لا جواب بعد</translation>
    </message>
    <message>
        <source>no fresh news of the home&apos;s own power</source>
        <translation>لا أخبار حديثة عن الكهرباء الذاتية للمنزل</translation>
    </message>
    <message>
        <source>no own power to spare; the room may cool to {floor}</source>
        <translation>لا فائض من الكهرباء الذاتية؛ يُسمح للغرفة أن تبرد حتى {floor}</translation>
    </message>
    <message>
        <source>no prices are known for the next hours, so the target counts</source>
        <translation>لا أسعار معروفة للساعات القادمة، فتُعتمد الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>nobody knows how full the battery is; the grid heats</source>
        <translation>لا أحد يعرف مدى امتلاء البطارية؛ التدفئة من الشبكة</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>one of its steps ends before it begins</source>
        <translation>إحدى الفترات تنتهي قبل أن تبدأ</translation>
    </message>
    <message>
        <source>only frost protection or a holiday is asked for</source>
        <translation>المطلوب حماية من الصقيع أو عطلة فقط</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>انقطاع</translation>
    </message>
    <message>
        <source>own power (cut off; up to {most})</source>
        <translation>الكهرباء الذاتية (مقتطعة؛ حتى {most})</translation>
    </message>
    <message>
        <source>own power covers it, and the room can store {energy} before {temperature}</source>
        <translation>الكهرباء الذاتية تغطيها، وتستطيع الغرفة تخزين {energy} قبل بلوغ {temperature}</translation>
    </message>
    <message>
        <source>own power has fallen to {power}; heating goes on at its least for a few minutes</source>
        <translation>انخفضت الكهرباء الذاتية إلى {power}؛ تستمر التدفئة بأدناها بضع دقائق</translation>
    </message>
    <message>
        <source>own power of {own} is expected, and the room stores heat, up to {warm}</source>
        <translation>يُتوقَّع من الكهرباء الذاتية {own}، والغرفة تخزن الحرارة حتى {warm}</translation>
    </message>
    <message>
        <source>own power of {power} covers it, up to {temperature}</source>
        <translation>الكهرباء الذاتية {power} تغطي التدفئة، حتى {temperature}</translation>
    </message>
    <message>
        <source>own power of {power} is too little; the room may cool to {floor}</source>
        <translation>الكهرباء الذاتية {power} لا تكفي؛ يُسمح للغرفة أن تبرد حتى {floor}</translation>
    </message>
    <message>
        <source>own power was expected now, and there is none to spare yet, so the target counts</source>
        <translation>كانت الكهرباء الذاتية متوقعة الآن، ولا فائض منها بعد، لذلك يُعمل بالهدف</translation>
    </message>
    <message>
        <source>same comfort</source>
        <translation>الراحة نفسها</translation>
    </message>
    <message>
        <source>solo: ± {sigma} from day to day</source>
        <translation>منفرداً: ± {sigma} من يوم إلى يوم</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>الشمس</translation>
    </message>
    <message>
        <source>takes {power}</source>
        <translation>تأخذ {power}</translation>
    </message>
    <message>
        <source>the battery holds {now}, more than the reserve of {reserve}</source>
        <translation>البطارية عند {now}، أكثر من الاحتياطي {reserve}</translation>
    </message>
    <message>
        <source>the battery holds {now}, {reserve} is kept for an outage: only frost is kept away</source>
        <translation>البطارية عند {now}، ويُحفظ {reserve} لحالة الانقطاع: تدفئة ضد الصقيع فقط</translation>
    </message>
    <message>
        <source>the battery is being emptied and nobody knows how full it is: only frost is kept away</source>
        <translation>البطارية تُفرَّغ ولا أحد يعرف مدى امتلائها: تدفئة ضد الصقيع فقط</translation>
    </message>
    <message>
        <source>the battery is kept for an outage</source>
        <translation>البطارية محفوظة لحالة الانقطاع</translation>
    </message>
    <message>
        <source>the battery is kept for an outage; own power of {power} is to spare and heats</source>
        <translation>البطارية محفوظة لحالة الانقطاع؛ وفائض الكهرباء الذاتية {power} يدفّئ</translation>
    </message>
    <message>
        <source>the battery rests at {now} for an outage; the grid heats</source>
        <translation>البطارية ساكنة عند {now} لحالة الانقطاع؛ التدفئة من الشبكة</translation>
    </message>
    <message>
        <source>the end of today</source>
        <translation>نهاية اليوم</translation>
    </message>
    <message>
        <source>the end of tomorrow</source>
        <translation>نهاية الغد</translation>
    </message>
    <message>
        <source>the grid emits {now} now, {later} later: the room stores heat, up to {warm}</source>
        <translation>انبعاثات الشبكة {now} الآن، و{later} لاحقاً: الغرفة تخزن الحرارة حتى {warm}</translation>
    </message>
    <message>
        <source>the grid emits {now} now: the room stores heat, up to {warm}</source>
        <translation>انبعاثات الشبكة {now} الآن: الغرفة تخزن الحرارة حتى {warm}</translation>
    </message>
    <message>
        <source>the grid emits {now} until {until}: waiting, the room may cool to {floor}</source>
        <translation>انبعاثات الشبكة {now} حتى {until}: انتظار، يُسمح للغرفة أن تبرد حتى {floor}</translation>
    </message>
    <message>
        <source>the grid emits {now}: waiting, the room stays above {cool}</source>
        <translation>انبعاثات الشبكة {now}: انتظار، تبقى الغرفة فوق {cool}</translation>
    </message>
    <message>
        <source>the grid is down and nobody knows how full the battery is: nothing is heated</source>
        <translation>الشبكة مقطوعة ولا أحد يعرف مدى امتلاء البطارية: لا تدفئة</translation>
    </message>
    <message>
        <source>the grid is down; own power of {power} is to spare and heats</source>
        <translation>الشبكة مقطوعة؛ وفائض الكهرباء الذاتية {power} يدفّئ</translation>
    </message>
    <message>
        <source>the grid is down; the battery holds {now} and may be used down to {reserve}</source>
        <translation>الشبكة مقطوعة؛ البطارية عند {now} ويمكن استعمالها حتى {reserve}</translation>
    </message>
    <message>
        <source>the grid is down; the battery&apos;s {now} is kept (reserve {reserve}), and no own power is to spare</source>
        <translation>الشبكة مقطوعة؛ يُحفظ ما في البطارية {now} (الاحتياطي {reserve})، ولا فائض من الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>the grid is neither clean nor dirty, so the target counts</source>
        <translation>الشبكة ليست نظيفة ولا ملوِّثة، فتُعتمد الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>the grid is out</source>
        <translation>الشبكة مقطوعة</translation>
    </message>
    <message>
        <source>the grid&apos;s carbon is not known for the next hours, so the target counts</source>
        <translation>كربون شبكة الكهرباء غير معروف للساعات القادمة، فتُعتمد الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>the model missed the room by {error} on average</source>
        <translation>أخطأ النموذج حرارة الغرفة بمقدار {error} في المتوسط</translation>
    </message>
    <message>
        <source>the number of your settings counts</source>
        <translation>يُعتمد رقم إعداداتك</translation>
    </message>
    <message>
        <source>the other policy, by the model</source>
        <translation>السياسة الأخرى، حسب النموذج</translation>
    </message>
    <message>
        <source>the place “{path}” cannot be read</source>
        <translation>تعذّرت قراءة الموضع «{path}»</translation>
    </message>
    <message>
        <source>the price is neither low nor high, so the target counts</source>
        <translation>السعر ليس منخفضاً ولا مرتفعاً، فتُعتمد الحرارة المطلوبة</translation>
    </message>
    <message>
        <source>the room as declared: it was not learned yet</source>
        <translation>الغرفة كما صُرِّح بها: لم تُتعلَّم بعد</translation>
    </message>
    <message>
        <source>the room as learned</source>
        <translation>الغرفة كما تُعُلِّمت</translation>
    </message>
    <message>
        <source>the room is down to {floor}, and no cooler is allowed: it is heated all the same</source>
        <translation>بردت الغرفة حتى {floor}، ولا يُسمح بأبرد من ذلك: تُدفَّأ رغم ذلك</translation>
    </message>
    <message>
        <source>the room is held at {room} until a better time</source>
        <translation>تُحفظ الغرفة عند {room} إلى حين وقت أفضل</translation>
    </message>
    <message>
        <source>the target comes first, as you chose</source>
        <translation>الأولوية للحرارة المطلوبة، كما اخترت</translation>
    </message>
    <message>
        <source>the time “{value}” has no zone</source>
        <translation>الوقت «{value}» بلا منطقة زمنية</translation>
    </message>
    <message>
        <source>the whole home</source>
        <translation>المنزل كله</translation>
    </message>
    <message>
        <source>there is grid</source>
        <translation>الشبكة متوفرة</translation>
    </message>
    <message>
        <source>this PC: {own}</source>
        <translation>هذا الحاسوب: {own}</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>قديم جداً</translation>
    </message>
    <message>
        <source>waiting, the room stays above {cool}</source>
        <translation>انتظار، تبقى الغرفة فوق {cool}</translation>
    </message>
    <message>
        <source>warm enough without heat</source>
        <translation>الدفء كافٍ بلا تدفئة</translation>
    </message>
    <message>
        <source>what you heat with</source>
        <translation>تدفئتك الحالية</translation>
    </message>
    <message>
        <source>whether there is grid</source>
        <translation>هل الشبكة متوفرة</translation>
    </message>
    <message>
        <source>while electricity is cheap</source>
        <translation>حين تكون الكهرباء رخيصة</translation>
    </message>
    <message>
        <source>while the grid is clean</source>
        <translation>حين تكون شبكة الكهرباء نظيفة</translation>
    </message>
    <message>
        <source>while there is own power to spare</source>
        <translation>حين يوجد فائض من الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>الرياح</translation>
    </message>
    <message>
        <source>wind {value}</source>
        <translation>الرياح {value}</translation>
    </message>
    <message>
        <source>you asked for heat now</source>
        <translation>طلبتَ التدفئة الآن</translation>
    </message>
    <message>
        <source>your flat price counts</source>
        <translation>يُعتمد سعرك الثابت</translation>
    </message>
    <message>
        <source>your table counts</source>
        <translation>يُعتمد جدولك</translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>عمرها {age}</translation>
    </message>
    <message>
        <source>{before} It would have emitted {co2} less CO₂.</source>
        <translation>{before} وكانت الانبعاثات ستقل بمقدار {co2} من CO₂.</translation>
    </message>
    <message>
        <source>{before} It would have emitted {co2} more CO₂.</source>
        <translation>{before} وكانت الانبعاثات ستزيد بمقدار {co2} من CO₂.</translation>
    </message>
    <message>
        <source>{before} It would have fallen short of the target by {now} on average, not by {was}.</source>
        <translation>{before} وكان النقص عن المطلوب سيبلغ {now} في المتوسط، بدل {was}.</translation>
    </message>
    <message>
        <source>{before} On average the room would have been as warm.</source>
        <translation>{before} وكانت الغرفة ستكون بالدفء نفسه في المتوسط.</translation>
    </message>
    <message>
        <source>{before} The room would have been {kelvin} cooler on average.</source>
        <translation>{before} وكانت الغرفة ستكون أبرد بمقدار {kelvin} في المتوسط.</translation>
    </message>
    <message>
        <source>{before} The room would have been {kelvin} warmer on average.</source>
        <translation>{before} وكانت الغرفة ستكون أدفأ بمقدار {kelvin} في المتوسط.</translation>
    </message>
    <message>
        <source>{carbon} CO₂</source>
        <translation>⁦{carbon} CO₂⁩</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}، {time}</translation>
    </message>
    <message>
        <source>{difference} against a plain heater&apos;s 1</source>
        <translation>‏{difference} مقارنةً بمدفأة عادية عند 1</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} إلى {last}</translation>
    </message>
    <message>
        <source>{first}, {rest}</source>
        <translation>{first}، {rest}</translation>
    </message>
    <message>
        <source>{grams} g</source>
        <translation>⁦{grams} g⁩</translation>
    </message>
    <message>
        <source>{host} is asked once an hour at most, and sees your internet address. {told}</source>
        <translation>يُسأل {host} مرة في الساعة على الأكثر، ويرى عنوانك على الإنترنت. {told}</translation>
    </message>
    <message>
        <source>{host} is asked twice an hour at most. It is told your place to about 10 km, and sees your internet address.</source>
        <translation>يُسأل {host} مرتين في الساعة على الأكثر. يُخبَر بموقعك مقرَّباً إلى نحو 10 كم، ويرى عنوانك على الإنترنت.</translation>
    </message>
    <message>
        <source>{host} on this PC is asked once an hour at most.</source>
        <translation>يُسأل {host} على هذا الحاسوب مرة في الساعة على الأكثر.</translation>
    </message>
    <message>
        <source>{kh} K·h</source>
        <translation>⁦{kh} K·h⁩</translation>
    </message>
    <message>
        <source>{kh} K·h less below the target</source>
        <translation>البرد دون المطلوب أقل بـ ⁦{kh} K·h⁩</translation>
    </message>
    <message>
        <source>{kh} K·h more below the target</source>
        <translation>البرد دون المطلوب أكثر بـ ⁦{kh} K·h⁩</translation>
    </message>
    <message>
        <source>{mass} CO₂</source>
        <translation>⁦{mass} CO₂⁩</translation>
    </message>
    <message>
        <source>{name}, {age}</source>
        <translation>{name}، {age}</translation>
    </message>
    <message>
        <source>{name}: no answer yet</source>
        <translation>{name}: لا جواب بعد</translation>
    </message>
    <message>
        <source>{name}: {problem}.</source>
        <translation>{name}: {problem}.</translation>
    </message>
    <message>
        <source>{name}: {problem}. It is asked again in {time}.</source>
        <translation>{name}: {problem}. يُسأل ثانيةً بعد {time}.</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
    <message>
        <source>{net} per kWh of heat</source>
        <translation>‏{net} لكل kWh من الحرارة</translation>
    </message>
    <message>
        <source>{now} now, {later} later: the room stores heat, up to {warm}</source>
        <translation>‏{now} الآن، و{later} لاحقاً: الغرفة تخزن الحرارة حتى {warm}</translation>
    </message>
    <message>
        <source>{now} now: the room stores heat, up to {warm}</source>
        <translation>‏{now} الآن: الغرفة تخزن الحرارة حتى {warm}</translation>
    </message>
    <message>
        <source>{now} until {until}: waiting, the room may cool to {floor}</source>
        <translation>‏{now} حتى {until}: انتظار، يُسمح للغرفة أن تبرد حتى {floor}</translation>
    </message>
    <message>
        <source>{now}: waiting, the room stays above {cool}</source>
        <translation>‏{now}: انتظار، تبقى الغرفة فوق {cool}</translation>
    </message>
    <message>
        <source>{number} values, until {until}, but none for now.</source>
        <translation>عدد القيم {number}، حتى {until}، لكن لا قيمة للوقت الحالي.</translation>
    </message>
    <message>
        <source>{number} values, until {until}; now {value}.</source>
        <translation>عدد القيم {number}، حتى {until}؛ والآن {value}.</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>{policy} would have cost the same.</source>
        <translation>سياسة «{policy}» كانت ستكلّف القدر نفسه.</translation>
    </message>
    <message>
        <source>{policy} would have cost {cost} less ({share}).</source>
        <translation>سياسة «{policy}» كانت ستكلّف أقل بمقدار {cost} ({share}).</translation>
    </message>
    <message>
        <source>{policy} would have cost {cost} more ({share}).</source>
        <translation>سياسة «{policy}» كانت ستكلّف أكثر بمقدار {cost} ({share}).</translation>
    </message>
    <message>
        <source>{power} in</source>
        <translation>‏{power} داخلة</translation>
    </message>
    <message>
        <source>{power} out</source>
        <translation>‏{power} خارجة</translation>
    </message>
    <message>
        <source>{problem} Meanwhile {fallback}.</source>
        <translation>{problem} وفي الأثناء {fallback}.</translation>
    </message>
    <message>
        <source>{problem} What was told at {time} counts.</source>
        <translation>{problem} يُعتمد ما قيل في {time}.</translation>
    </message>
    <message>
        <source>{time} Will heat ahead</source>
        <translation>‏{time} ستبدأ تدفئة مسبقة</translation>
    </message>
    <message>
        <source>{time} Will heat ahead with own power</source>
        <translation>‏{time} ستبدأ تدفئة مسبقة بالكهرباء الذاتية</translation>
    </message>
    <message>
        <source>{time} Will heat ahead: {now}</source>
        <translation>‏{time} ستبدأ تدفئة مسبقة: {now}</translation>
    </message>
    <message>
        <source>{time} Will heat to the target again</source>
        <translation>‏{time} سيدفّئ إلى الحرارة المطلوبة ثانيةً</translation>
    </message>
    <message>
        <source>{time} Will heat, if own power lasts until then</source>
        <translation>‏{time} سيدفّئ إن دامت الكهرباء الذاتية حتى ذلك الحين</translation>
    </message>
    <message>
        <source>{time} Will need no heat</source>
        <translation>‏{time} لن تلزم تدفئة</translation>
    </message>
    <message>
        <source>{time} Will pause, if own power does not come back</source>
        <translation>‏{time} سيتوقف مؤقتاً إن لم تعد الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>{time} Will pause: {now} until {end}; the room stays above {floor}</source>
        <translation>‏{time} سيتوقف مؤقتاً: {now} حتى {end}؛ تبقى الغرفة فوق {floor}</translation>
    </message>
    <message>
        <source>{time} Will pause: {now}; the room stays above {floor}</source>
        <translation>‏{time} سيتوقف مؤقتاً: {now}؛ تبقى الغرفة فوق {floor}</translation>
    </message>
    <message>
        <source>{time} Will pause; the room stays above {floor}</source>
        <translation>‏{time} سيتوقف مؤقتاً؛ تبقى الغرفة فوق {floor}</translation>
    </message>
    <message>
        <source>{time} today</source>
        <translation>‏{time} اليوم</translation>
    </message>
    <message>
        <source>{time} tomorrow</source>
        <translation>‏{time} غداً</translation>
    </message>
    <message>
        <source>{value} g/kWh is far too little for a grid: is it in kg per kWh?</source>
        <translation>القيمة {value} g/kWh أقل بكثير مما يكون لشبكة كهرباء: أهي بوحدة kg لكل kWh؟</translation>
    </message>
    <message>
        <source>{value} g/kWh is no grid&apos;s carbon intensity</source>
        <translation>القيمة {value} g/kWh ليست كثافة كربون لشبكة كهرباء</translation>
    </message>
    <message>
        <source>{value} until {until}.</source>
        <translation>‏{value} حتى {until}.</translation>
    </message>
    <message>
        <source>{value} {currency} per kWh is far too little for a price: was it per kWh already?</source>
        <translation>القيمة {value} {currency} لكل kWh أقل بكثير من أن تكون سعراً: أكانت لكل kWh أصلاً؟</translation>
    </message>
    <message>
        <source>{value} {currency} per kWh is no price: is it per MWh, or in cents?</source>
        <translation>القيمة {value} {currency} لكل kWh ليست سعراً: أهي لكل MWh أم بالسنت؟</translation>
    </message>
    <message>
        <source>±{amount}</source>
        <translation>±{amount}</translation>
    </message>
    <message>
        <source>“Cheapest”</source>
        <translation>«الأرخص»</translation>
    </message>
    <message>
        <source>“Comfort first”</source>
        <translation>«الراحة أولاً»</translation>
    </message>
    <message>
        <source>“Greenest”</source>
        <translation>«الأنظف»</translation>
    </message>
    <message>
        <source>“Own sun”</source>
        <translation>«شمسي»</translation>
    </message>
    <message>
        <source>“Security”</source>
        <translation>«الأمان»</translation>
    </message>
    <message>
        <source>“{entry}” cannot be read: {problem}.</source>
        <translation>تعذّرت قراءة «{entry}»: {problem}.</translation>
    </message>
    <message>
        <source>“{value}” are no months like Nov-Feb.</source>
        <translation>«{value}» ليست أشهراً مثل ⁦Nov-Feb⁩.</translation>
    </message>
    <message>
        <source>“{value}” is no number</source>
        <translation>«{value}» ليس رقماً</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>«{value}» ليس رقماً.</translation>
    </message>
    <message>
        <source>“{value}” is no time</source>
        <translation>«{value}» ليس وقتاً</translation>
    </message>
    <message>
        <source>“{value}” is no time like 07:00.</source>
        <translation>«{value}» ليس وقتاً مثل 07:00.</translation>
    </message>
    <message>
        <source>“{words}” is no day, month or time</source>
        <translation>«{words}» ليس يوماً ولا شهراً ولا وقتاً</translation>
    </message>
    <message>
        <source>“{words}” is no time like 07:00-22:00</source>
        <translation>«{words}» ليس وقتاً مثل ⁦07:00-22:00⁩</translation>
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
        <source>It goes on by itself if what holds it up comes to an end.</source>
        <translation>يستمر من تلقاء نفسه متى زال ما يعيقه.</translation>
    </message>
    <message>
        <source>It is tried again every second.</source>
        <translation>تُعاد المحاولة كل ثانية.</translation>
    </message>
    <message>
        <source>Lab until {time}</source>
        <translation>المختبر حتى {time}</translation>
    </message>
    <message>
        <source>Not read while the PC and the room are simulated.</source>
        <translation>لا يُقرأ ما دام الحاسوب والغرفة محاكَيَين.</translation>
    </message>
    <message>
        <source>Start WarmGUI again.</source>
        <translation>شغّل WarmGUI من جديد.</translation>
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
        <source>The heater&apos;s control has ended by a mistake of the program; nothing heats. Start WarmGUI again, and please report it.</source>
        <translation>انتهى التحكم في المدفأة بسبب خطأ في البرنامج؛ لا شيء يدفئ. شغّل WarmGUI من جديد، ويُرجى الإبلاغ عن ذلك.</translation>
    </message>
    <message>
        <source>The heater&apos;s control has hung for {time}; the devices rest by themselves. If it stays like this, end WarmGUI and start it again.</source>
        <translation>التحكم في المدفأة معلّق منذ {time}؛ تتوقف الأجهزة من تلقاء نفسها. إن بقي كذلك فأنهِ WarmGUI وشغّله من جديد.</translation>
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
        <source>WarmGUI began without heating, as it was told to, and leaves graphics cards alone until its next start.</source>
        <translation>بدأ WarmGUI دون تدفئة، كما طُلب منه، ويترك بطاقات الرسوم وشأنها حتى تشغيله التالي.</translation>
    </message>
    <message>
        <source>WarmGUI crashed {count} times in a row soon after its start, so it began without heating and leaves graphics cards alone until its next start.</source>
        <translation>تعطّل WarmGUI بعد بدئه بقليل على التوالي (عدد المرات: {count})، فبدأ دون تدفئة، ويترك بطاقات الرسوم وشأنها حتى تشغيله التالي.</translation>
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
        <source>it hashes for the class that you joined</source>
        <translation>يحسب التجزئات للصف الذي انضممتَ إليه</translation>
    </message>
    <message>
        <source>it hashes for the lab</source>
        <translation>يحسب التجزئات للمختبر</translation>
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
        <source>it mines a historic block again for the lab</source>
        <translation>يعدّن كتلة تاريخية من جديد للمختبر</translation>
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
        <source>you started the lab</source>
        <translation>بدأتَ المختبر</translation>
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
    <name>figures</name>
    <message>
        <source>Carbon of the grid</source>
        <translation>كربون شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>الحرارة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Own power</source>
        <translation>الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>The figure&apos;s numbers</source>
        <translation>أرقام الشكل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>حتى الآن</translation>
    </message>
    <message>
        <source>{figure}: {known} now</source>
        <translation>{figure}: {known} الآن</translation>
    </message>
    <message>
        <source>{shown} of {all} moments. All of them: save the figure as CSV.</source>
        <translation>اللحظات المعروضة: {shown} من {all}. لتحصل عليها كلها احفظ الشكل بصيغة CSV.</translation>
    </message>
    <message>
        <source>{title} (simulated)</source>
        <translation>‏{title} (محاكاة)</translation>
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
    <name>first_run</name>
    <message>
        <source>A room that loses {loss} becomes about {gain} warmer by it in the end (modelled, from what you said of the room).</source>
        <translation>تصير غرفة تفقد {loss} أدفأ بنحو {gain} في النهاية (تقديراً، مما ذكرتَه عن الغرفة).</translation>
    </message>
    <message>
        <source>A typical processor at full power all day, {rate}, on average, with bitcoin&apos;s difficulty of {date}.</source>
        <translation>معالج نموذجي بكامل القدرة طوال اليوم، {rate}، في المتوسط، بصعوبة بيتكوين في {date}.</translation>
    </message>
    <message>
        <source>Paid by bitcoin&apos;s network, the work would be worth {income}.</source>
        <translation>لو دفعت شبكة بيتكوين ثمن العمل لساوى {income}.</translation>
    </message>
    <message>
        <source>That is far less than the electricity costs: this is a heater, not an income.</source>
        <translation>وهذا أقل بكثير من ثمن الكهرباء: هذه مدفأة لا مصدر دخل.</translation>
    </message>
    <message>
        <source>The electricity for it, {power} at {price}, costs {cost}: this is a heater, not an income.</source>
        <translation>ثمن الكهرباء اللازمة، {power} بسعر {price}، هو {cost}: هذه مدفأة لا مصدر دخل.</translation>
    </message>
    <message>
        <source>Your devices at full power all day, {rate}, on average, with bitcoin&apos;s difficulty of {date}.</source>
        <translation>أجهزتك بكامل القدرة طوال اليوم، {rate}، في المتوسط، بصعوبة بيتكوين في {date}.</translation>
    </message>
</context>
<context>
    <name>fleet</name>
    <message>
        <source>Another machine goes by “{node}” on the broker, too: give one of them another name.</source>
        <translation>جهاز آخر يحمل أيضاً الاسم «{node}» على الوسيط: أعطِ أحدهما اسماً آخر.</translation>
    </message>
    <message>
        <source>Another machine uses the same name on the broker: give one a new name.</source>
        <translation>جهاز آخر يستعمل الاسم نفسه على الوسيط: أعطِ أحدهما اسماً جديداً.</translation>
    </message>
    <message>
        <source>Asked whether it follows commands: somebody there must say yes.</source>
        <translation>سُئل هل ينفّذ الأوامر: يجب أن يوافق شخص هناك.</translation>
    </message>
    <message>
        <source>Asked {wish}, but it did not follow.</source>
        <translation>طُلب منه {wish}، لكنه لم ينفّذ ذلك.</translation>
    </message>
    <message>
        <source>Asked {wish}; it has not confirmed yet.</source>
        <translation>طُلب منه {wish}؛ ولم يؤكّد بعد.</translation>
    </message>
    <message>
        <source>Heating at {power}.</source>
        <translation>يدفّئ بقدرة {power}.</translation>
    </message>
    <message>
        <source>Heating.</source>
        <translation>يدفّئ.</translation>
    </message>
    <message>
        <source>It is there, but has not told how it stands.</source>
        <translation>هو موجود، لكنه لم يُخبر بحالته.</translation>
    </message>
    <message>
        <source>It needs somebody there.</source>
        <translation>يحتاج إلى شخص هناك.</translation>
    </message>
    <message>
        <source>It speaks, but {problem}.</source>
        <translation>يتحدث، لكن {problem}.</translation>
    </message>
    <message>
        <source>Listening to the machines first.</source>
        <translation>الاستماع إلى الأجهزة أولاً.</translation>
    </message>
    <message>
        <source>Machines that do not follow draw {power}.</source>
        <translation>الأجهزة التي لا تنفّذ الأوامر تسحب {power}.</translation>
    </message>
    <message>
        <source>More than {number} machines speak on this broker; not all are shown. Who may write to it?</source>
        <translation>يتحدث على هذا الوسيط أكثر من {number} من الأجهزة؛ ولا تظهر كلها. من يُسمح له بالكتابة عليه؟</translation>
    </message>
    <message>
        <source>No heat is wanted at {count} of them: they get nothing.</source>
        <translation>لا حاجة إلى الحرارة لدى {count} منها: لا تنال شيئاً.</translation>
    </message>
    <message>
        <source>No machine follows: at each of them somebody has to agree first.</source>
        <translation>لا جهاز ينفّذ الأوامر: يجب أن يوافق شخص عند كل جهاز أولاً.</translation>
    </message>
    <message>
        <source>No machine is chosen.</source>
        <translation>لا جهاز مختار.</translation>
    </message>
    <message>
        <source>No machine may be named “{chosen}” on the broker; this one goes by “{node}”.</source>
        <translation>لا يمكن لجهاز أن يحمل الاسم «{chosen}» على الوسيط؛ يحمل هذا الجهاز الاسم «{node}».</translation>
    </message>
    <message>
        <source>No machine there follows commands: nothing was sent.</source>
        <translation>لا جهاز هناك ينفّذ الأوامر: لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No machine “{name}” speaks on the broker.</source>
        <translation>لا جهاز باسم «{name}» يتحدث على الوسيط.</translation>
    </message>
    <message>
        <source>Nobody there has agreed to commands, so nothing was sent: {names}.</source>
        <translation>لم يوافق أحد هناك على الأوامر، فلم يُرسل شيء: {names}.</translation>
    </message>
    <message>
        <source>Not reached, so nothing was sent there: {names}.</source>
        <translation>لم يمكن الوصول إليها، فلم يُرسل إليها شيء: {names}.</translation>
    </message>
    <message>
        <source>Nothing is left to share out: what is drawn besides heating already comes to {limit}.</source>
        <translation>لم يبقَ ما يُوزَّع: ما يُسحب لغير التدفئة يبلغ وحده {limit}.</translation>
    </message>
    <message>
        <source>Nothing new for {time}.</source>
        <translation>لا جديد منذ {time}.</translation>
    </message>
    <message>
        <source>Nothing new: only what the broker had kept.</source>
        <translation>لا جديد: فقط ما احتفظ به الوسيط.</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>متوقف.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>غير متصل.</translation>
    </message>
    <message>
        <source>On, but held back.</source>
        <translation>مشغَّل، لكن التدفئة مكبوحة.</translation>
    </message>
    <message>
        <source>On, but no heat is wanted now.</source>
        <translation>مشغَّل، لكن لا حاجة إلى الحرارة الآن.</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>مشغَّل.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>يبدأ التشغيل.</translation>
    </message>
    <message>
        <source>The MQTT broker does not give back what this PC says on “{topic}”: its rules (ACL) may not let it write or read there.</source>
        <translation>لا يعيد وسيط MQTT ما يقوله هذا الحاسوب على «{topic}»: ربما لا تسمح له قواعده (ACL) بالكتابة أو القراءة هناك.</translation>
    </message>
    <message>
        <source>The MQTT broker is away: nothing is shared out, and each machine soon goes its own way.</source>
        <translation>وسيط MQTT غائب: لا تُوزَّع القدرة، وقريباً يعمل كل جهاز على طريقته.</translation>
    </message>
    <message>
        <source>The MQTT broker is away: nothing was sent.</source>
        <translation>وسيط MQTT غائب: لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The machines of the fleet are not shown here: switch that on first.</source>
        <translation>أجهزة الأسطول غير معروضة هنا: فعّل ذلك أولاً.</translation>
    </message>
    <message>
        <source>The program has only just started: try again in a moment.</source>
        <translation>بدأ البرنامج للتو: أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>Together they have worked for {hours}.</source>
        <translation>عملت معاً مدة {hours}.</translation>
    </message>
    <message>
        <source>Warm enough: it rests.</source>
        <translation>الدفء كافٍ: ساكن.</translation>
    </message>
    <message>
        <source>for a boost</source>
        <translation>تشغيل دفعة</translation>
    </message>
    <message>
        <source>for at most {power}</source>
        <translation>الاقتصار على {power} كحدّ أقصى</translation>
    </message>
    <message>
        <source>for frost protection</source>
        <translation>تفعيل الحماية من الصقيع</translation>
    </message>
    <message>
        <source>for the Comfort target</source>
        <translation>بلوغ حرارة «راحة»</translation>
    </message>
    <message>
        <source>for the Eco target</source>
        <translation>بلوغ حرارة «توفير»</translation>
    </message>
    <message>
        <source>for {target}</source>
        <translation>بلوغ {target}</translation>
    </message>
    <message>
        <source>it does not say how much for how long</source>
        <translation>لا يذكر كم ولا إلى متى</translation>
    </message>
    <message>
        <source>it does not say who asks</source>
        <translation>لا يذكر من الذي يطلب</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>إنه فارغ</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ليس نصاً</translation>
    </message>
    <message>
        <source>it is not what is said on this topic</source>
        <translation>ليس مما يُقال على هذا الموضوع</translation>
    </message>
    <message>
        <source>it must be a number from {low} to {high}</source>
        <translation>يجب أن يكون رقماً من {low} إلى {high}</translation>
    </message>
    <message>
        <source>it must be one of: {words}</source>
        <translation>يجب أن يكون واحداً من: {words}</translation>
    </message>
    <message>
        <source>it runs another version of the program, whose state cannot be read here</source>
        <translation>يعمل بإصدار آخر من البرنامج، ولا يمكن قراءة حالته هنا</translation>
    </message>
    <message>
        <source>nobody at this machine has agreed to mining yet</source>
        <translation>لم يوافق أحد عند هذا الجهاز على التعدين بعد</translation>
    </message>
    <message>
        <source>the broker had kept it, and nobody knows how old it is</source>
        <translation>احتفظ به الوسيط، ولا أحد يعرف عمره</translation>
    </message>
    <message>
        <source>there is no such command</source>
        <translation>لا يوجد أمر كهذا</translation>
    </message>
    <message>
        <source>this PC does not speak to a fleet: switch that on in the settings first</source>
        <translation>هذا الحاسوب لا يتحدث إلى أسطول: فعّل ذلك في الإعدادات أولاً</translation>
    </message>
    <message>
        <source>this machine follows no commands from afar</source>
        <translation>هذا الجهاز لا ينفّذ أوامر من بُعد</translation>
    </message>
    <message>
        <source>to follow its own plan</source>
        <translation>اتّباع خطته الخاصة</translation>
    </message>
    <message>
        <source>to heat</source>
        <translation>بدء التدفئة</translation>
    </message>
    <message>
        <source>to lift its power limit</source>
        <translation>إلغاء حدّ قدرته</translation>
    </message>
    <message>
        <source>to stop heating</source>
        <translation>إيقاف التدفئة</translation>
    </message>
    <message>
        <source>too many commands at once</source>
        <translation>أوامر كثيرة دفعةً واحدة</translation>
    </message>
    <message>
        <source>what it tells is no state</source>
        <translation>ما يقوله ليس حالة</translation>
    </message>
    <message>
        <source>what it tells is too long ({count} bytes)</source>
        <translation>ما يقوله أطول من اللازم ({count} بايت)</translation>
    </message>
    <message>
        <source>{count} are not heard or do not say what they draw: this limit is no fuse.</source>
        <translation>لا يُسمع {count} منها أو لا تذكر ما تسحبه: هذا الحدّ لا يغني عن القاطع الكهربائي.</translation>
    </message>
    <message>
        <source>{count} bytes are too long</source>
        <translation>الطول زائد: {count} بايت</translation>
    </message>
    <message>
        <source>{count} of {number} machines may take what they want, {given} now.</source>
        <translation>يُسمح للأجهزة ({count} من {number}) بأخذ ما تريده، وهو الآن {given}.</translation>
    </message>
    <message>
        <source>{given} of {left} go to {count} of {number} machines.</source>
        <translation>من أصل {left} يذهب {given} إلى الأجهزة ({count} من {number}).</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} و{number} غيرها</translation>
    </message>
    <message>
        <source>{number} other machines use the same name on the broker: give each its own.</source>
        <translation>عدد الأجهزة الأخرى التي تستعمل الاسم نفسه على الوسيط: {number}. أعطِ كلاً منها اسماً خاصاً به.</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached: nobody would see it.</source>
        <translation>لا يمكن بلوغ «{name}»: لن يرى الدعوة أحد.</translation>
    </message>
    <message>
        <source>“{name}” follows commands already.</source>
        <translation>«{name}» ينفّذ الأوامر بالفعل.</translation>
    </message>
    <message>
        <source>“{name}” is there: only who is gone is forgotten.</source>
        <translation>«{name}» موجود: لا يُنسى إلا من غاب.</translation>
    </message>
    <message>
        <source>“{name}” shares out power already: this machine leaves it to it.</source>
        <translation>«{name}» يوزّع القدرة بالفعل: يترك هذا الجهاز التوزيع له.</translation>
    </message>
    <message>
        <source>“{name}” wanted to share out power, too: one machine is enough.</source>
        <translation>أراد «{name}» أيضاً توزيع القدرة: جهاز واحد يكفي.</translation>
    </message>
    <message>
        <source>“{what}” with “{value}” was not followed: {why}</source>
        <translation>لم يُنفَّذ «{what}» بالقيمة «{value}»: {why}</translation>
    </message>
</context>
<context>
    <name>fleet_page</name>
    <message>
        <source>{name} (simulated)</source>
        <translation>{name} (محاكاة)</translation>
    </message>
    <message>
        <source>{name} (this PC)</source>
        <translation>{name} (هذا الحاسوب)</translation>
    </message>
    <message>
        <source>{online} of {all} machines are there, {heating} heat. Together {power}, {energy} today.</source>
        <translation>الأجهزة الموجودة: {online} من {all}، والتي تدفّئ منها: {heating}. قدرتها معاً {power}، و{energy} اليوم.</translation>
    </message>
</context>
<context>
    <name>fuels</name>
    <message>
        <source>Heating oil</source>
        <translation>زيت التدفئة</translation>
    </message>
    <message>
        <source>Kerosene</source>
        <translation>الكيروسين</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>الغاز الطبيعي</translation>
    </message>
    <message>
        <source>Propane</source>
        <translation>البروبان</translation>
    </message>
    <message>
        <source>Usual range of boilers in use</source>
        <translation>المدى المعتاد للمراجل المستعملة</translation>
    </message>
</context>
<context>
    <name>heaters</name>
    <message>
        <source>By its own word.</source>
        <translation>بحسب ما تقوله هي.</translation>
    </message>
    <message>
        <source>It answers, and does not say what it draws.</source>
        <translation>تجيب، ولا تقول كم تسحب.</translation>
    </message>
    <message>
        <source>It answers, but {problem}.</source>
        <translation>تجيب، لكن {problem}.</translation>
    </message>
    <message>
        <source>It cannot be asked: {problem}.</source>
        <translation>لا يمكن سؤالها: {problem}.</translation>
    </message>
    <message>
        <source>It did not take a command: {problem}.</source>
        <translation>لم تقبل أمراً: {problem}.</translation>
    </message>
    <message>
        <source>It draws {power} now.</source>
        <translation>تسحب الآن {power}.</translation>
    </message>
    <message>
        <source>It has no timer of its own: this program turns it down when it ends, and a small helper does when the program is killed. When this PC loses power or its network, it stays as it is.</source>
        <translation>ليس لها مؤقّت خاص بها: يخفضها هذا البرنامج حين ينتهي، ويخفضها برنامج مساعد صغير إذا أُنهي البرنامج قسراً. أما إذا انقطعت الكهرباء أو الشبكة عن هذا الحاسوب فتبقى على حالها.</translation>
    </message>
    <message>
        <source>It is left alone: {problem}.</source>
        <translation>تُترك وشأنها: {problem}.</translation>
    </message>
    <message>
        <source>It lists no settings of power that are known here: it only works or rests.</source>
        <translation>لا تذكر إعدادات قدرة معروفة هنا: إما أن تعمل وإما أن تسكن.</translation>
    </message>
    <message>
        <source>It offers nothing to set its power by: it is only watched.</source>
        <translation>لا تتيح شيئاً تُضبط به قدرتها: تُراقَب فقط.</translation>
    </message>
    <message>
        <source>Its firmware cannot rest: the lowest setting is the least that it draws. Bitaxe can from AxeOS 2.14 on.</source>
        <translation>برنامجها الثابت لا يتيح السكون: أخفض إعداد هو أقل ما تسحبه. أما Bitaxe فيتيحه بدءاً من AxeOS 2.14.</translation>
    </message>
    <message>
        <source>Its firmware lists no settings, so that its power cannot be set.</source>
        <translation>لا يذكر برنامجها الثابت أي إعدادات، فلا يمكن ضبط قدرتها.</translation>
    </message>
    <message>
        <source>Its firmware takes no power in watts: it only works or rests.</source>
        <translation>لا يقبل برنامجها الثابت قدرة بالواط: إما أن تعمل وإما أن تسكن.</translation>
    </message>
    <message>
        <source>Its password is awaited from the system&apos;s keyring.</source>
        <translation>يُنتظر وصول كلمة مرورها من حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Its settings are locked by one-time codes (OTP), which this program never has: it only works or rests.</source>
        <translation>إعداداتها مقفلة برموز تُستعمل مرة واحدة (OTP)، ولا يملكها هذا البرنامج أبداً: إما أن تعمل وإما أن تسكن.</translation>
    </message>
    <message>
        <source>Nobody knows what it draws: enter its highest power, so that it can be reckoned with.</source>
        <translation>لا أحد يعرف كم تسحب: أدخل أعلى قدرة لها كي تُؤخذ في الحساب.</translation>
    </message>
    <message>
        <source>Only private networks of at most 1022 addresses are searched, and {network} is none.</source>
        <translation>لا يُبحث إلا في الشبكات الخاصة التي لا تزيد على 1022 عنواناً، وليست {network} منها.</translation>
    </message>
    <message>
        <source>This PC is not in the network {network} now.</source>
        <translation>ليس هذا الحاسوب في الشبكة {network} الآن.</translation>
    </message>
    <message>
        <source>You have not agreed to a search of {network}.</source>
        <translation>لم توافق على البحث في {network}.</translation>
    </message>
    <message>
        <source>it did not take the command</source>
        <translation>لم تقبل الأمر</translation>
    </message>
    <message>
        <source>it does not speak the language of cgminer&apos;s API</source>
        <translation>لا تتحدث لغة واجهة cgminer البرمجية</translation>
    </message>
    <message>
        <source>it needs the optional library pyasic; install it with {command}</source>
        <translation>تحتاج إلى المكتبة الاختيارية pyasic؛ ثبّتها بالأمر {command}</translation>
    </message>
    <message>
        <source>it refuses: “{words}”</source>
        <translation>ترفض: «{words}»</translation>
    </message>
    <message>
        <source>it says that it draws only {power}, too little for the hashes that it claims</source>
        <translation>تقول إنها تسحب {power} فقط، وهذا أقل مما تحتاج إليه التجزئات التي تدّعيها</translation>
    </message>
    <message>
        <source>it says that it draws {power}, and you entered {rated} as its highest power</source>
        <translation>تقول إنها تسحب {power}، وقد أدخلتَ {rated} أعلى قدرةٍ لها</translation>
    </message>
    <message>
        <source>it says that it draws {power}, far above its own highest power</source>
        <translation>تقول إنها تسحب {power}، وهذا أعلى بكثير من أعلى قدرة لها</translation>
    </message>
    <message>
        <source>it says that it draws {power}, which no such device can</source>
        <translation>تقول إنها تسحب {power}، وهذا لا يستطيعه أي جهاز كهذا</translation>
    </message>
    <message>
        <source>it takes commands and does not follow them</source>
        <translation>تقبل الأوامر ولا تنفّذها</translation>
    </message>
    <message>
        <source>it takes no commands from this PC</source>
        <translation>لا تقبل أوامر من هذا الحاسوب</translation>
    </message>
    <message>
        <source>it was told to draw {wanted} and still draws {power}</source>
        <translation>طُلب منها أن تسحب {wanted} وما زالت تسحب {power}</translation>
    </message>
    <message>
        <source>it was told to rest and still computes</source>
        <translation>طُلب منها السكون وما زالت تحسب</translation>
    </message>
    <message>
        <source>it was told to rest and still draws {power}</source>
        <translation>طُلب منها السكون وما زالت تسحب {power}</translation>
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
        <source>its firmware cannot rest</source>
        <translation>برنامجها الثابت لا يتيح السكون</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>لا شيء يجيب في {place}</translation>
    </message>
    <message>
        <source>nothing that pyasic knows answers at {place}</source>
        <translation>لا شيء مما تعرفه pyasic يجيب في {place}</translation>
    </message>
    <message>
        <source>pyasic says: {words}</source>
        <translation>تقول مكتبة pyasic: {words}</translation>
    </message>
    <message>
        <source>there is no host named {place}</source>
        <translation>لا مضيف باسم {place}</translation>
    </message>
    <message>
        <source>this is no device with AxeOS</source>
        <translation>هذا ليس جهازاً يعمل بنظام AxeOS</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>لا يجيب {place}</translation>
    </message>
    <message>
        <source>“{address}” is no address of a device.</source>
        <translation>«{address}» ليس عنوان جهاز.</translation>
    </message>
    <message>
        <source>“{network}” is no network.</source>
        <translation>«{network}» ليست شبكة.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>An average over luck, and nothing where the work goes to a practice network.</source>
        <translation>متوسط يلغي أثر الحظ، ولا شيء حين يذهب العمل إلى شبكة تدريب.</translation>
    </message>
    <message>
        <source>At the price that is known now, and not at that of the time itself.</source>
        <translation>بالسعر المعروف الآن، لا بسعر ذلك الوقت نفسه.</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>كثافة الكربون</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Cost by mining energy, where both are known.</source>
        <translation>التكلفة مقسومة على طاقة التعدين، حيث يُعرف كلاهما.</translation>
    </message>
    <message>
        <source>Cost less expected earnings, at the price of bitcoin that is known now.</source>
        <translation>التكلفة ناقص الدخل المتوقَّع، بسعر بيتكوين المعروف الآن.</translation>
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
        <source>Expected earnings at the price of bitcoin that is known now.</source>
        <translation>الدخل المتوقَّع بسعر بيتكوين المعروف الآن.</translation>
    </message>
    <message>
        <source>Expected earnings in money</source>
        <translation>الدخل المتوقَّع بالمال</translation>
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
        <source>Heat of mining that came while the room was not above its target.</source>
        <translation>حرارة التعدين التي جاءت والغرفة ليست فوق الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>Here H is how many hashes a block needs on average, R what a block pays.</source>
        <translation>هنا H عدد التجزئات التي تحتاجها كتلة في المتوسط، و R ما تدفعه الكتلة.</translation>
    </message>
    <message>
        <source>Here a is the part of the heat that reaches the room, by your settings.</source>
        <translation>هنا a الجزء من الحرارة الذي يصل إلى الغرفة، بحسب إعداداتك.</translation>
    </message>
    <message>
        <source>Here f is what the grid would have paid for own power at that second.</source>
        <translation>هنا f ما كانت شبكة الكهرباء ستدفعه مقابل الكهرباء الذاتية في تلك الثانية.</translation>
    </message>
    <message>
        <source>Here k is the lesser of k₁ and k₂: N is of the energy of which both are known.</source>
        <translation>هنا k الأصغر من k₁ و k₂: أي أن N للطاقة التي يُعرف لها كلاهما.</translation>
    </message>
    <message>
        <source>Here o is the part of what mining drew that sun, wind or battery had left.</source>
        <translation>هنا o الجزء مما سحبه التعدين الذي فاض من الشمس أو الرياح أو البطارية.</translation>
    </message>
    <message>
        <source>Here u is 1 while the room is not above its target, and 0 while it is.</source>
        <translation>هنا u يساوي 1 ما دامت الغرفة ليست فوق الحرارة المطلوبة، و 0 ما دامت فوقها.</translation>
    </message>
    <message>
        <source>Hours of heating</source>
        <translation>ساعات التدفئة</translation>
    </message>
    <message>
        <source>Known for {share} of the mining energy; the rest is in no sum and in no ratio.</source>
        <translation>معروف لنسبة {share} من طاقة التعدين؛ والباقي لا يدخل في أي مجموع ولا في أي نسبة.</translation>
    </message>
    <message>
        <source>Mean price paid</source>
        <translation>متوسط السعر المدفوع</translation>
    </message>
    <message>
        <source>Mining energy</source>
        <translation>طاقة التعدين</translation>
    </message>
    <message>
        <source>Net cost</source>
        <translation>صافي التكلفة</translation>
    </message>
    <message>
        <source>Net cost of a kWh of heat that was wanted.</source>
        <translation>صافي تكلفة kWh من الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>Net, per useful kWh</source>
        <translation>الصافي لكل kWh نافع</translation>
    </message>
    <message>
        <source>Of the mining energy that came from the grid, each second at its carbon intensity.</source>
        <translation>لطاقة التعدين الآتية من شبكة الكهرباء، كل ثانية بكثافة الكربون فيها.</translation>
    </message>
    <message>
        <source>Of the mining energy, each second at its price. Own power counts at what the grid would have paid.</source>
        <translation>لطاقة التعدين، كل ثانية بسعرها. تُحسب الكهرباء الذاتية بما كانت شبكة الكهرباء ستدفعه.</translation>
    </message>
    <message>
        <source>Of the mining energy: what came from your own sun, wind or battery.</source>
        <translation>من طاقة التعدين: ما جاء من شمسك أو رياحك أو بطاريتك.</translation>
    </message>
    <message>
        <source>On bitcoin’s network</source>
        <translation>على شبكة بيتكوين</translation>
    </message>
    <message>
        <source>Own power</source>
        <translation>الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Price of {date}.</source>
        <translation>سعر {date}.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
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
        <source>Summed up second by second as it happened; the history keeps the sums.</source>
        <translation>جُمع ثانيةً بثانية كما حدث؛ والسجل يحفظ المجاميع.</translation>
    </message>
    <message>
        <source>The disk is slow: the history has waited for it for {time}. Heating goes on, an hour fits in memory.</source>
        <translation>القرص بطيء: ينتظره السجل منذ {time}. تستمر التدفئة، وتتسع الذاكرة لساعة واحدة.</translation>
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
        <source>The history is of an older version of the program and is copied first ({megabytes} MB). Heating goes on; what happens meanwhile is written afterwards.</source>
        <translation>السجل من إصدار أقدم من البرنامج، ويُنسخ أولًا ({megabytes} MB). تستمر التدفئة، ويُكتب ما يحدث في الأثناء لاحقًا.</translation>
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
        <source>Total: {amount}</source>
        <translation>المجموع: {amount}</translation>
    </message>
    <message>
        <source>Total: {amount} (known for {share} of the mining energy)</source>
        <translation>المجموع: {amount} (معروف لنسبة {share} من طاقة التعدين)</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>النافع</translation>
    </message>
    <message>
        <source>Useful heat</source>
        <translation>الحرارة النافعة</translation>
    </message>
    <message>
        <source>Useful heat by mining energy, where both are known.</source>
        <translation>الحرارة النافعة مقسومة على طاقة التعدين، حيث يُعرف كلاهما.</translation>
    </message>
    <message>
        <source>What the program had learned could not be read at its start. That is kept; what this run learns is not.</source>
        <translation>تعذّرت عند البدء قراءة ما تعلّمه البرنامج. ذاك محفوظ، أما ما يتعلّمه هذا التشغيل فلا يُحفظ.</translation>
    </message>
    <message>
        <source>What the same work would be worth on average if it went to bitcoin.</source>
        <translation>ما كان العمل نفسه سيساويه في المتوسط لو ذهب إلى بيتكوين.</translation>
    </message>
    <message>
        <source>What the work is worth on average; nothing on the practice network.</source>
        <translation>ما يساويه العمل في المتوسط؛ ولا شيء على شبكة التدريب.</translation>
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
        <source>before it is changed for this version it is copied, and that needs {megabytes} MB of free space</source>
        <translation>قبل تغييره لهذا الإصدار يُنسخ، ويحتاج ذلك إلى {megabytes} MB من المساحة الحرة</translation>
    </message>
    <message>
        <source>carbon intensity of the grid, mean of this time</source>
        <translation>كثافة كربون شبكة الكهرباء، متوسط هذا الوقت</translation>
    </message>
    <message>
        <source>hashes of this time: Σ h · Δt</source>
        <translation>تجزئات هذا الوقت: ⁦Σ h · Δt⁩</translation>
    </message>
    <message>
        <source>in money</source>
        <translation>بالمال</translation>
    </message>
    <message>
        <source>mining energy</source>
        <translation>طاقة التعدين</translation>
    </message>
    <message>
        <source>mining energy of which that is not known</source>
        <translation>طاقة التعدين التي لا يُعرف لها ذلك</translation>
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
        <source>own part of it, mean</source>
        <translation>الجزء الذاتي منها، متوسط</translation>
    </message>
    <message>
        <source>part of the mining energy whose cost is known</source>
        <translation>الجزء من طاقة التعدين المعروفة تكلفته</translation>
    </message>
    <message>
        <source>part of the mining energy whose earnings are known</source>
        <translation>الجزء من طاقة التعدين المعروف دخله</translation>
    </message>
    <message>
        <source>price from the grid, mean of this time</source>
        <translation>السعر من شبكة الكهرباء، متوسط هذا الوقت</translation>
    </message>
    <message>
        <source>price of one bitcoin</source>
        <translation>سعر بيتكوين واحد</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the name of its folder is too long</source>
        <translation>اسم مجلده طويل جداً</translation>
    </message>
    <message>
        <source>{mark} Known for a part of the mining energy only: {parts}</source>
        <translation>‏{mark} معروف لجزء من طاقة التعدين فقط: {parts}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
    </message>
    <message>
        <source>{name}: {shares}</source>
        <translation>{name}: {shares}</translation>
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
        <source>Chance of a block: {day} in a day, {year} in a year, {life} in a life of 80 years. A pool pays the same on average, only more evenly.</source>
        <translation>احتمال كتلة: {day} في اليوم، و{year} في السنة، و{life} في عمر من 80 سنة. والمجمَّع يدفع القدر نفسه في المتوسط، لكن بانتظام أكثر.</translation>
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
        <source>The lab pays nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>المختبر لا يدفع شيئاً. لو ذهب هذا العمل إلى بيتكوين: {sat} في المتوسط، تقديراً.</translation>
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
        <source>earning 0, lab</source>
        <translation>يكسب 0، المختبر</translation>
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
        <source>lab: only the cost is real</source>
        <translation>المختبر: التكلفة وحدها حقيقية</translation>
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
        <source>Asks a miner in your network how it stands, and sets its power.</source>
        <translation>يسأل جهاز تعدين في شبكتك عن حاله، ويضبط قدرته.</translation>
    </message>
    <message>
        <source>Asks a miner in your network how it stands. It is never told anything.</source>
        <translation>يسأل جهاز تعدين في شبكتك عن حاله. لا يُؤمر بشيء أبداً.</translation>
    </message>
    <message>
        <source>Asks all devices of your network together (mDNS) which of them are heaters.</source>
        <translation>يسأل كل أجهزة شبكتك معاً (mDNS) أيّها مدافئ.</translation>
    </message>
    <message>
        <source>Asks every address of a network that you agreed to whether it is a heater.</source>
        <translation>يسأل كل عنوان في شبكة وافقتَ عليها هل هو مدفأة.</translation>
    </message>
    <message>
        <source>Asks miners in your network how they stand, and sets their power.</source>
        <translation>يسأل أجهزة التعدين في شبكتك عن حالها، ويضبط قدرتها.</translation>
    </message>
    <message>
        <source>BOINC on this PC</source>
        <translation>برنامج BOINC على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Carbon of the grid</source>
        <translation>كربون شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Carries the connections to pools, as you set it.</source>
        <translation>يحمل الاتصالات إلى المجمَّعات كما ضبطته.</translation>
    </message>
    <message>
        <source>Class network of your teacher</source>
        <translation>شبكة الصف لدى معلّمك</translation>
    </message>
    <message>
        <source>Difficulty, block height and fees, from your own Bitcoin Core.</source>
        <translation>الصعوبة وارتفاع الكتلة والرسوم، من برنامج Bitcoin Core لديك.</translation>
    </message>
    <message>
        <source>Difficulty, block height, fees and price. It is told nothing about you.</source>
        <translation>الصعوبة وارتفاع الكتلة والرسوم والسعر. لا تُخبَر الخدمة بشيء عنك.</translation>
    </message>
    <message>
        <source>Electricity prices</source>
        <translation>أسعار الكهرباء</translation>
    </message>
    <message>
        <source>Every few seconds</source>
        <translation>كل بضع ثوانٍ</translation>
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
        <source>Facts of bitcoin&apos;s network</source>
        <translation>معلومات شبكة بيتكوين</translation>
    </message>
    <message>
        <source>Facts of bitcoin&apos;s network (your own node)</source>
        <translation>معلومات شبكة بيتكوين (عقدتك الخاصة)</translation>
    </message>
    <message>
        <source>Fetches block templates from your own node and hands in blocks.</source>
        <translation>يجلب قوالب الكتل من عقدتك الخاصة ويسلّم الكتل.</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares under your nickname while you are in a class.</source>
        <translation>يجلب العمل ويسلّم الحصص باسمك المستعار ما دمتَ في صف.</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares, under the user name that you entered.</source>
        <translation>يجلب العمل ويسلّم الحصص باسم المستخدم الذي أدخلته.</translation>
    </message>
    <message>
        <source>Folding@home on this PC</source>
        <translation>برنامج Folding@home على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Heaters that announce themselves</source>
        <translation>المدافئ التي تعلن عن نفسها</translation>
    </message>
    <message>
        <source>Never leaves this PC.</source>
        <translation>لا يغادر هذا الحاسوب أبداً.</translation>
    </message>
    <message>
        <source>Newer versions (GitHub)</source>
        <translation>الإصدارات الأحدث (GitHub)</translation>
    </message>
    <message>
        <source>Not contacted: everything stays offline.</source>
        <translation>لا يُتصل به: كل شيء يبقى دون اتصال.</translation>
    </message>
    <message>
        <source>Once a week at most, and when you press “Check now”</source>
        <translation>مرة في الأسبوع على الأكثر، وحين تضغط «تحقّق الآن»</translation>
    </message>
    <message>
        <source>Once an hour at most</source>
        <translation>مرة في الساعة على الأكثر</translation>
    </message>
    <message>
        <source>Once in ten minutes at most</source>
        <translation>مرة كل عشر دقائق على الأكثر</translation>
    </message>
    <message>
        <source>One connection while it mines</source>
        <translation>اتصال واحد أثناء التعدين</translation>
    </message>
    <message>
        <source>One connection while the heat does science</source>
        <translation>اتصال واحد ما دامت الحرارة من الحوسبة العلمية</translation>
    </message>
    <message>
        <source>One connection while the program runs</source>
        <translation>اتصال واحد ما دام البرنامج يعمل</translation>
    </message>
    <message>
        <source>Only when you search for heaters</source>
        <translation>فقط حين تبحث عن مدافئ</translation>
    </message>
    <message>
        <source>Only while those before it in the list give no work.</source>
        <translation>فقط حين لا يعطي ما قبله في القائمة عملاً.</translation>
    </message>
    <message>
        <source>Only while you are in a class</source>
        <translation>ما دمتَ في صف فقط</translation>
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
        <source>Prices of electricity, hour by hour. It is told your zone or tariff.</source>
        <translation>أسعار الكهرباء ساعةً بساعة. تُخبَر الخدمة بمنطقتك أو تعرفتك.</translation>
    </message>
    <message>
        <source>Reads a sensor of your list. Nothing is ever switched.</source>
        <translation>يقرأ حسّاساً من قائمتك. لا يُشغَّل شيء ولا يُطفأ أبداً.</translation>
    </message>
    <message>
        <source>Reads entities of your list, and your home&apos;s sun, battery and grid, with the token you gave.</source>
        <translation>يقرأ كيانات من قائمتك، وبيانات الشمس والبطارية وشبكة الكهرباء في منزلك، برمز الوصول الذي أعطيته.</translation>
    </message>
    <message>
        <source>Sensors of your list that run a program of yours: {names}.</source>
        <translation>حسّاسات من قائمتك تشغّل برنامجاً لك: {names}.</translation>
    </message>
    <message>
        <source>The number of the newest version. It is told nothing; it sees your IP address.</source>
        <translation>رقم أحدث إصدار. لا تُخبَر الخدمة بشيء؛ لكنها ترى عنوان IP الخاص بك.</translation>
    </message>
    <message>
        <source>everything stays offline, as you set it on the page Network</source>
        <translation>كل شيء يبقى دون اتصال، كما ضبطتَ في صفحة «الشبكة»</translation>
    </message>
    <message>
        <source>{what} ({name})</source>
        <translation>{what} ({name})</translation>
    </message>
    <message>
        <source>Through the proxy.</source>
        <translation>عبر الخادم الوكيل.</translation>
    </message>
    <message>
        <source>Search of your network</source>
        <translation>البحث في شبكتك</translation>
    </message>
    <message>
        <source>Sensors of your list and your home&apos;s sun, battery and grid speak through it, and this PC tells its fleet and Home Assistant how it heats.</source>
        <translation>تتحدث عبره حسّاسات من قائمتك، والشمس والبطارية وشبكة الكهرباء في منزلك، ويخبر هذا الحاسوب عبره أسطول أجهزته وHome Assistant كيف يدفّئ.</translation>
    </message>
    <message>
        <source>Tells it how hard to work, and asks how it stands.</source>
        <translation>يخبره بمقدار الجهد المطلوب، ويسأله عن حاله.</translation>
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
        <source>What a kWh from the grid emits. It is told your zone, and your token where it wants one.</source>
        <translation>ما يبعثه kWh من شبكة الكهرباء. تُخبَر الخدمة بمنطقتك، وبرمز وصولك حيث تطلبه.</translation>
    </message>
    <message>
        <source>Whom it contacts, if anybody, only that program knows.</source>
        <translation>لا يعرف بمن يتصل، إن اتصل بأحد، إلا ذلك البرنامج.</translation>
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
        <source>Your heater “{name}”</source>
        <translation>مدفأتك «{name}»</translation>
    </message>
    <message>
        <source>Your heaters in the network</source>
        <translation>مدافئك في الشبكة</translation>
    </message>
    <message>
        <source>Your node</source>
        <translation>عقدتك</translation>
    </message>
    <message>
        <source>Your own commands</source>
        <translation>أوامرك الخاصة</translation>
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
    <name>house</name>
    <message>
        <source>A fan brings the heat to it; some is lost on the way.</source>
        <translation>تنقل مروحة الحرارة إليها؛ ويضيع بعضها في الطريق.</translation>
    </message>
    <message>
        <source>A heater stands in it.</source>
        <translation>فيها مدفأة.</translation>
    </message>
    <message>
        <source>About {time} to the target at this power, losses left out.</source>
        <translation>نحو {time} حتى بلوغ الحرارة المطلوبة بهذه القدرة، من غير حساب الفاقد.</translation>
    </message>
    <message>
        <source>Another place has this name already.</source>
        <translation>لمكان آخر هذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>As the heater says itself.</source>
        <translation>كما تقول المدفأة نفسها.</translation>
    </message>
    <message>
        <source>At rest.</source>
        <translation>في سكون.</translation>
    </message>
    <message>
        <source>Avalon, or another that speaks cgminer&apos;s API</source>
        <translation>جهاز Avalon أو غيره مما يتحدث واجهة cgminer البرمجية</translation>
    </message>
    <message>
        <source>Being asked</source>
        <translation>جارٍ السؤال</translation>
    </message>
    <message>
        <source>Bitaxe or NerdQAxe (AxeOS)</source>
        <translation>جهاز Bitaxe أو NerdQAxe (AxeOS)</translation>
    </message>
    <message>
        <source>Braiins OS, LuxOS, VNish, Whatsminer (by pyasic)</source>
        <translation>أجهزة Braiins OS وLuxOS وVNish وWhatsminer (عبر pyasic)</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>لا يمكن الاستعمال</translation>
    </message>
    <message>
        <source>Choose what it warms.</source>
        <translation>اختر ما تدفّئه.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>جارٍ الحساب</translation>
    </message>
    <message>
        <source>Enter how warm it is to be.</source>
        <translation>أدخل درجة الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>Enter the heater&apos;s address, or find it in the network.</source>
        <translation>أدخل عنوان المدفأة، أو ابحث عنها في الشبكة.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Graphics cards rest: they are not to compute science.</source>
        <translation>بطاقات الرسوم في سكون: ليس مطلوباً منها حوسبة علمية.</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>بيت زجاجي</translation>
    </message>
    <message>
        <source>Heaters in the network: {count} at work, {power} together.</source>
        <translation>المدافئ في الشبكة: العاملة منها {count}، وقدرتها معاً {power}.</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>التدفئة جارية</translation>
    </message>
    <message>
        <source>Heating is off.</source>
        <translation>التدفئة متوقفة.</translation>
    </message>
    <message>
        <source>Heating with {power} to {target}.</source>
        <translation>التدفئة جارية بقدرة {power} حتى {target}.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>التدفئة موقوفة</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>How much it draws is not known: declare its highest power.</source>
        <translation>لا يُعرف كم تسحب: صرّح بأعلى قدرة لها.</translation>
    </message>
    <message>
        <source>It cannot be switched off from here, only turned down.</source>
        <translation>لا يمكن إطفاؤها من هنا، بل خفضها فقط.</translation>
    </message>
    <message>
        <source>It does not answer: how much it draws is not known.</source>
        <translation>لا تجيب: لا يُعرف كم تسحب.</translation>
    </message>
    <message>
        <source>It does not end by itself: if this PC fails, it stays as it was told last.</source>
        <translation>لا تتوقف من نفسها: إذا تعطّل هذا الحاسوب بقيت على آخر أمر تلقّته.</translation>
    </message>
    <message>
        <source>It is at {temperature}, and may never be above {highest}.</source>
        <translation>حرارته {temperature}، ولا يجوز أن تتجاوز {highest} أبداً.</translation>
    </message>
    <message>
        <source>It is never to be warmer than {highest}: choose a lower target, or change that below.</source>
        <translation>لا يجوز أن تتجاوز حرارته {highest} أبداً: اختر حرارة مطلوبة أخفض، أو غيّر ذلك أدناه.</translation>
    </message>
    <message>
        <source>It is not on the list any more.</source>
        <translation>لم تعد في القائمة.</translation>
    </message>
    <message>
        <source>It rests while this PC measures itself or works for the lab.</source>
        <translation>يبقى في سكون ما دام هذا الحاسوب يقيس نفسه أو يعمل للمختبر.</translation>
    </message>
    <message>
        <source>It says or does what cannot be, and is left alone until you reset the faults.</source>
        <translation>تقول أو تفعل ما لا يمكن، وتُترك وشأنها إلى أن تعيد ضبط الأعطال.</translation>
    </message>
    <message>
        <source>It turns itself off or down when this program goes.</source>
        <translation>تنطفئ أو تنخفض من نفسها حين يتوقف هذا البرنامج.</translation>
    </message>
    <message>
        <source>It waits for a good hour.</source>
        <translation>ينتظر ساعة مناسبة.</translation>
    </message>
    <message>
        <source>It waits for a good hour. Choose a policy for prices, carbon or own sun, or known prices.</source>
        <translation>ينتظر ساعة مناسبة. اختر سياسة للأسعار أو الكربون أو شمسك الخاصة، أو أسعاراً معروفة.</translation>
    </message>
    <message>
        <source>It waits for own power that is left over.</source>
        <translation>ينتظر فائضاً من الكهرباء الذاتية.</translation>
    </message>
    <message>
        <source>It waits for power: others come first, or a limit is reached.</source>
        <translation>ينتظر القدرة: لغيره الأولوية، أو بُلغ حدّ ما.</translation>
    </message>
    <message>
        <source>It waits for power: {reason}.</source>
        <translation>ينتظر القدرة: {reason}.</translation>
    </message>
    <message>
        <source>It waits until its heater may be switched again.</source>
        <translation>ينتظر إلى أن يجوز تشغيل مدفأته أو إطفاؤها ثانيةً.</translation>
    </message>
    <message>
        <source>It wants another password.</source>
        <translation>تطلب كلمة مرور أخرى.</translation>
    </message>
    <message>
        <source>Its filter has been due for {time} of the fan. Clean it, then say so here.</source>
        <translation>فات موعد تنظيف المرشّح منذ {time} من عمل المروحة. نظّفه، ثم أكّد ذلك هنا.</translation>
    </message>
    <message>
        <source>Its filter is due after {time} of the fan.</source>
        <translation>يحين موعد تنظيف المرشّح بعد {time} من عمل المروحة.</translation>
    </message>
    <message>
        <source>Its thermometer is silent: it gets no heat until it speaks again.</source>
        <translation>ميزان حرارته صامت: لا يحصل على حرارة إلى أن يتحدث الميزان ثانيةً.</translation>
    </message>
    <message>
        <source>Its thermometer said {temperature}, which cannot be: it gets no heat for now.</source>
        <translation>قال ميزان حرارته {temperature}، وهذا غير ممكن: لا يحصل على حرارة في الوقت الحالي.</translation>
    </message>
    <message>
        <source>Its thermometer stands still although the water was heated.</source>
        <translation>ميزان حرارته ثابت لا يتغيّر مع أن الماء قد سُخِّن.</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>متروك وشأنه</translation>
    </message>
    <message>
        <source>Legionella can grow in water that is kept at {target}. Heat all of it to {hot} regularly: once a week is usual. This program does not do that by itself.</source>
        <translation>قد تنمو الليجيونيلا في ماء يُحفظ عند {target}. سخّنه كله إلى {hot} بانتظام: المعتاد مرة في الأسبوع. لا يفعل هذا البرنامج ذلك من نفسه.</translation>
    </message>
    <message>
        <source>Measured by {source}.</source>
        <translation>مَقيس بواسطة {source}.</translation>
    </message>
    <message>
        <source>Mining on this PC is limited to {limit}: {who} said so. It lasts until it is lifted.</source>
        <translation>التعدين على هذا الحاسوب محدود بـ {limit}، ومن حدّده: {who}. يسري الحدّ إلى أن يُرفع.</translation>
    </message>
    <message>
        <source>Much water, warmed slowly.</source>
        <translation>ماء كثير يُدفَّأ ببطء.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا جواب</translation>
    </message>
    <message>
        <source>No heater in the network belongs to it.</source>
        <translation>لا تتبعه أي مدفأة في الشبكة.</translation>
    </message>
    <message>
        <source>No science is computed now.</source>
        <translation>لا تُجرى الآن أي حوسبة علمية.</translation>
    </message>
    <message>
        <source>No thermometer measures it: it gets no heat.</source>
        <translation>لا ميزان حرارة يقيسه: لا يحصل على حرارة.</translation>
    </message>
    <message>
        <source>No work</source>
        <translation>لا عمل</translation>
    </message>
    <message>
        <source>Nobody knows what {heater} draws now.</source>
        <translation>لا أحد يعرف كم تسحب {heater} الآن.</translation>
    </message>
    <message>
        <source>None of its heaters can be used now.</source>
        <translation>لا يمكن استعمال أي من مدافئه الآن.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لم يُعثر عليه</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>غير مَقيس</translation>
    </message>
    <message>
        <source>Not told anything yet: it goes on as it is.</source>
        <translation>لم يُؤمر بشيء بعد: يستمر كما هو.</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>لم يُسمع منها شيء بعد.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Only watched: this program changes nothing on it.</source>
        <translation>مراقَبة فقط: لا يغيّر هذا البرنامج فيها شيئاً.</translation>
    </message>
    <message>
        <source>Only watched: you have not agreed that this program sets its power.</source>
        <translation>مراقَبة فقط: لم توافق على أن يضبط هذا البرنامج قدرتها.</translation>
    </message>
    <message>
        <source>Other places: {count}, heated now: {heating}.</source>
        <translation>الأماكن الأخرى: {count}، ويُدفَّأ منها الآن: {heating}.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>متوقف مؤقتاً.</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>مسبح</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>غرفة</translation>
    </message>
    <message>
        <source>Room with a duct</source>
        <translation>غرفة عبر مجرى هواء</translation>
    </message>
    <message>
        <source>Switched off in the settings.</source>
        <translation>التشغيل معطَّل في الإعدادات.</translation>
    </message>
    <message>
        <source>The filter of its duct is due. Clean it, then say so on the page Places.</source>
        <translation>حان وقت تنظيف مرشّح مجراه. نظّفه، ثم أخبر بذلك في صفحة «الأماكن».</translation>
    </message>
    <message>
        <source>The heaters together.</source>
        <translation>المدافئ معاً.</translation>
    </message>
    <message>
        <source>The processor does not heat meanwhile: only science is chosen.</source>
        <translation>لا يدفّئ المعالج في هذه الأثناء: الحوسبة العلمية وحدها هي المختارة.</translation>
    </message>
    <message>
        <source>The processor mines meanwhile.</source>
        <translation>يعدّن المعالج في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The water has been lukewarm for {time} without having been at {hot}: legionella can grow in it. Heat all of it to {hot} before you use it.</source>
        <translation>بقي الماء فاتراً {time} من غير أن يبلغ {hot}: قد تنمو فيه الليجيونيلا. سخّنه كله إلى {hot} قبل أن تستعمله.</translation>
    </message>
    <message>
        <source>This PC&apos;s room</source>
        <translation>غرفة هذا الحاسوب</translation>
    </message>
    <message>
        <source>This heater is in the list already.</source>
        <translation>هذه المدفأة في القائمة بالفعل.</translation>
    </message>
    <message>
        <source>This program does not know how to steer it.</source>
        <translation>لا يعرف هذا البرنامج كيف يتحكم فيها.</translation>
    </message>
    <message>
        <source>Told to draw {power}.</source>
        <translation>طُلب منها أن تسحب {power}.</translation>
    </message>
    <message>
        <source>Usually only kept from freezing.</source>
        <translation>عادةً يُحمى من التجمّد فقط.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Wants a password</source>
        <translation>كلمة المرور مطلوبة</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>الدفء كافٍ</translation>
    </message>
    <message>
        <source>Warm enough.</source>
        <translation>الدفء كافٍ.</translation>
    </message>
    <message>
        <source>Warm water. Lost contact switches its heaters off.</source>
        <translation>ماء دافئ. انقطاع الاتصال يطفئ مدافئه.</translation>
    </message>
    <message>
        <source>Water tank</source>
        <translation>خزان ماء</translation>
    </message>
    <message>
        <source>What its heaters draw, less what is lost on the way.</source>
        <translation>ما تسحبه مدافئه، بعد طرح ما يضيع في الطريق.</translation>
    </message>
    <message>
        <source>What science adds: modelled from how much it computes.</source>
        <translation>ما يضيفه العلم: مُنمذَج من مقدار ما يحسبه.</translation>
    </message>
    <message>
        <source>What science adds: power now less the PC without it.</source>
        <translation>ما يضيفه العلم: القدرة الآن مطروحاً منها قدرة الحاسوب من دونه.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>a program through the local API</source>
        <translation>برنامج عبر الواجهة البرمجية المحلية</translation>
    </message>
    <message>
        <source>all heaters together may draw {limit}, and others come first</source>
        <translation>يجوز للمدافئ كلها معاً أن تسحب {limit}، والأولوية لأماكن أخرى</translation>
    </message>
    <message>
        <source>all together at most {limit}</source>
        <translation>كلها معاً: {limit} على الأكثر</translation>
    </message>
    <message>
        <source>another machine of the fleet</source>
        <translation>جهاز آخر من أسطول الأجهزة</translation>
    </message>
    <message>
        <source>at most {power}</source>
        <translation>{power} على الأكثر</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>لا مكان</translation>
    </message>
    <message>
        <source>the fleet</source>
        <translation>أسطول الأجهزة</translation>
    </message>
    <message>
        <source>the local API</source>
        <translation>الواجهة البرمجية المحلية</translation>
    </message>
    <message>
        <source>told {power}</source>
        <translation>المطلوب {power}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>you, on this PC</source>
        <translation>أنت، على هذا الحاسوب</translation>
    </message>
    <message>
        <source>{energy} today</source>
        <translation>{energy} اليوم</translation>
    </message>
    <message>
        <source>{heater} cannot be switched off from here: {power} heat also when it is warm.</source>
        <translation>لا يمكن إطفاء {heater} من هنا: قدرة {power} تدفّئ حتى حين يكون المكان دافئاً.</translation>
    </message>
    <message>
        <source>{heater} could not be turned off: it goes on heating.</source>
        <translation>تعذّر إطفاء {heater}: التدفئة مستمرة.</translation>
    </message>
    <message>
        <source>{heater} draws {measured} where {commanded} were asked.</source>
        <translation>تسحب {heater} قدرة {measured} والمطلوب {commanded}.</translation>
    </message>
    <message>
        <source>{heater} says or does what cannot be. It is left alone until you reset the faults.</source>
        <translation>تقول {heater} أو تفعل ما لا يمكن. تُترك وشأنها إلى أن تعيد ضبط الأعطال.</translation>
    </message>
    <message>
        <source>{place}: {warning}</source>
        <translation>{place}: {warning}</translation>
    </message>
    <message>
        <source>{program} begins to compute</source>
        <translation>يبدأ {program} الحساب</translation>
    </message>
    <message>
        <source>{program} computes.</source>
        <translation>يحسب {program}.</translation>
    </message>
    <message>
        <source>{program} does not answer on this PC.</source>
        <translation>لا يجيب {program} على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>{program} does not answer, and only science is chosen</source>
        <translation>لا يجيب {program}، والحوسبة العلمية وحدها هي المختارة</translation>
    </message>
    <message>
        <source>{program} does not do what it is told, and is left alone.</source>
        <translation>لا يفعل {program} ما يُطلب منه، ويُترك وشأنه.</translation>
    </message>
    <message>
        <source>{program} does not do what it is told, and only science is chosen</source>
        <translation>لا يفعل {program} ما يُطلب منه، والحوسبة العلمية وحدها هي المختارة</translation>
    </message>
    <message>
        <source>{program} does not let this program in, and only science is chosen</source>
        <translation>لا يسمح {program} لهذا البرنامج بالدخول، والحوسبة العلمية وحدها هي المختارة</translation>
    </message>
    <message>
        <source>{program} does not let this program in.</source>
        <translation>لا يسمح {program} لهذا البرنامج بالدخول.</translation>
    </message>
    <message>
        <source>{program} goes on computing although it was told to rest: its heat is not under control.</source>
        <translation>يواصل {program} الحساب مع أنه طُلب منه السكون: حرارته خارج السيطرة.</translation>
    </message>
    <message>
        <source>{program} has no work, and only science is chosen</source>
        <translation>ليس لدى {program} عمل، والحوسبة العلمية وحدها هي المختارة</translation>
    </message>
    <message>
        <source>{program} has no work.</source>
        <translation>ليس لدى {program} عمل.</translation>
    </message>
    <message>
        <source>{program} is not used any more.</source>
        <translation>لم يعد {program} مستعملاً.</translation>
    </message>
    <message>
        <source>{program} is ready.</source>
        <translation>برنامج {program} جاهز.</translation>
    </message>
    <message>
        <source>{who} allows this PC and its heaters at most {limit}</source>
        <translation>لا يُسمح لهذا الحاسوب ومدافئه بأكثر من {limit} (من حدّده: {who})</translation>
    </message>
    <message>
        <source>{who} allows this PC and its heaters at most {limit}, and {heater} draws {power} whatever it is told</source>
        <translation>لا يُسمح لهذا الحاسوب ومدافئه بأكثر من {limit} (من حدّده: {who})، وتسحب {heater} {power} مهما أُمرت</translation>
    </message>
    <message>
        <source>{who} allows this PC at most {limit}</source>
        <translation>لا يُسمح لهذا الحاسوب بأكثر من {limit} (من حدّده: {who})</translation>
    </message>
    <message>
        <source>“{value}” is no address like 192.168.1.40 or bitaxe.local.</source>
        <translation>«{value}» ليس عنواناً مثل 192.168.1.40 أو bitaxe.local.</translation>
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
    <name>lab</name>
    <message>
        <source>16 words, {part}</source>
        <translation>‏16 كلمة، {part}</translation>
    </message>
    <message>
        <source>2 to the power of its {bits}</source>
        <translation>‏2 مرفوعاً إلى القوة {bits}</translation>
    </message>
    <message>
        <source>550 MH/s (ITProPortal, 17 April 2013); board power as published by AMD (2012)</source>
        <translation>⁦550 MH/s⁩ (ITProPortal، ‏17 أبريل 2013)؛ قدرة البطاقة كما نشرتها AMD ‏(2012)</translation>
    </message>
    <message>
        <source>64 bytes are read as 16 words of 32 bits: W0 to W15.</source>
        <translation>تُقرأ 64 بايت على أنها 16 كلمة من 32 بت: W0 إلى W15.</translation>
    </message>
    <message>
        <source>66 GH/s (J. Garzik’s review, 31 January 2013); 620 W: Bitcoin wiki</source>
        <translation>⁦66 GH/s⁩ (مراجعة ⁦J. Garzik⁩، ‏31 يناير 2013)؛ ⁦620 W⁩: ‏Bitcoin wiki</translation>
    </message>
    <message>
        <source>80 bytes become 128 with a one, zeros, and the length (640): two blocks.</source>
        <translation>تصير 80 بايت 128 بإضافة واحد وأصفار والطول (640): كتلتان.</translation>
    </message>
    <message>
        <source>95 % have one: {time}</source>
        <translation>لدى 95 % منها كتلة: {time}</translation>
    </message>
    <message>
        <source>A PC with a graphics card</source>
        <translation>حاسوب ببطاقة رسوم</translation>
    </message>
    <message>
        <source>A block created</source>
        <translation>ما تنشئه الكتلة</translation>
    </message>
    <message>
        <source>A block {span}, on average: never, not even on the network&apos;s first day.</source>
        <translation>كتلة {span}، في المتوسط: أبداً، ولا حتى في أول يوم للشبكة.</translation>
    </message>
    <message>
        <source>A block {span}, on average: to this day.</source>
        <translation>كتلة {span}، في المتوسط: حتى اليوم.</translation>
    </message>
    <message>
        <source>A block {span}, on average: until about {date} (difficulty {difficulty}, modelled).</source>
        <translation>كتلة {span}، في المتوسط: حتى نحو {date} (الصعوبة {difficulty}، تقدير).</translation>
    </message>
    <message>
        <source>A block {span}, on average: until {date} (difficulty {difficulty}).</source>
        <translation>كتلة {span}، في المتوسط: حتى {date} (الصعوبة {difficulty}).</translation>
    </message>
    <message>
        <source>A fee is at least 0 % and less than 100 %.</source>
        <translation>الرسوم لا تقل عن 0 % وهي أقل من 100 %.</translation>
    </message>
    <message>
        <source>A kWh of electricity earns, on average</source>
        <translation>ما يكسبه kWh من الكهرباء، في المتوسط</translation>
    </message>
    <message>
        <source>A laptop</source>
        <translation>حاسوب محمول</translation>
    </message>
    <message>
        <source>A miner&apos;s recollection: 1 to 2 MH/s for 50 W (DeepDotWeb, 10 July 2014)</source>
        <translation>ما يتذكّره معدِّن: من 1 إلى ⁦2 MH/s⁩ مقابل ⁦50 W⁩ (DeepDotWeb، ‏10 يوليو 2014)</translation>
    </message>
    <message>
        <source>A miner&apos;s recollection: 250 to 300 MH/s for 150 W (DeepDotWeb, 10 July 2014)</source>
        <translation>ما يتذكّره معدِّن: من 250 إلى ⁦300 MH/s⁩ مقابل ⁦150 W⁩ (DeepDotWeb، ‏10 يوليو 2014)</translation>
    </message>
    <message>
        <source>A new number is mixed from four of those before it.</source>
        <translation>يُمزج عدد جديد من أربعة أعداد قبله.</translation>
    </message>
    <message>
        <source>A piece of 64 bytes is cut into 16 numbers.</source>
        <translation>تُقسَّم قطعة من 64 بايت إلى 16 عدداً.</translation>
    </message>
    <message>
        <source>A pool is at least as fast as its member, {rate}.</source>
        <translation>لا يقل المجمَّع سرعةً عن عضوه، {rate}.</translation>
    </message>
    <message>
        <source>A rare histogram: only {chance} of them deviate more from the law. Go on.</source>
        <translation>مدرّج تكراري نادر: {chance} فقط من مثله تنحرف عن القانون أكثر. تابِع.</translation>
    </message>
    <message>
        <source>A seed is a whole number, 0 or above.</source>
        <translation>البذرة عدد صحيح، 0 أو أكبر.</translation>
    </message>
    <message>
        <source>A share of one&apos;s own, every</source>
        <translation>حصة خاصة، كل</translation>
    </message>
    <message>
        <source>A small ASIC heater</source>
        <translation>مدفأة ASIC صغيرة</translation>
    </message>
    <message>
        <source>About as likely as heads with one coin.</source>
        <translation>محتمل بقدر ظهور صورة في رمية واحدة تقريباً.</translation>
    </message>
    <message>
        <source>About as likely as {heads} heads in a row.</source>
        <translation>محتمل بقدر ظهور الصورة على التوالي {heads} مرة تقريباً.</translation>
    </message>
    <message>
        <source>About {freedom} is usual: one less than the number of groups.</source>
        <translation>المعتاد نحو {freedom}: عدد المجموعات ناقص واحد.</translation>
    </message>
    <message>
        <source>Above 100 % is lucky. Half of all blocks have a luck above 144 %.</source>
        <translation>ما فوق 100 % حظ حسن. نصف الكتل كلها حظها فوق 144 %.</translation>
    </message>
    <message>
        <source>All counted hashes and the sample are two sets: about {freedom} is usual, one less than the number of groups in each.</source>
        <translation>كل التجزئات المعدودة والعيّنة مجموعتان: القيمة المعتادة نحو {freedom}، أي أقل بواحد من عدد الفئات في كلٍّ منهما.</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>منفرداً</translation>
    </message>
    <message>
        <source>Alone the spread is {solo} the mean; in the pool it is {pool}.</source>
        <translation>التشتت نسبةً إلى المتوسط: {solo} منفرداً، و{pool} في المجمَّع.</translation>
    </message>
    <message>
        <source>Alone, on average</source>
        <translation>منفرداً، في المتوسط</translation>
    </message>
    <message>
        <source>Alone, spread over mean</source>
        <translation>منفرداً، التشتت نسبةً إلى المتوسط</translation>
    </message>
    <message>
        <source>Alone, standard deviation</source>
        <translation>منفرداً، الانحراف المعياري</translation>
    </message>
    <message>
        <source>An ASIC of a mining farm</source>
        <translation>جهاز ASIC في مزرعة تعدين</translation>
    </message>
    <message>
        <source>An account of a farm of 2010: 800 MH/s a card at most; board power: AMD</source>
        <translation>وصف لمزرعة عام 2010: ‏⁦800 MH/s⁩ لكل بطاقة على الأكثر؛ قدرة البطاقة: AMD</translation>
    </message>
    <message>
        <source>As a number its last byte counts most: written backwards, it has {zeros} zero bits.</source>
        <translation>البايت الأخير أعلى قيمة في العدد: فإذا كُتب معكوساً كان فيه {zeros} من البتات الصفرية.</translation>
    </message>
    <message>
        <source>As published by the maker; sold from about {date}</source>
        <translation>كما نشره الصانع؛ يُباع منذ نحو {date}</translation>
    </message>
    <message>
        <source>As published, {date}. {source}.</source>
        <translation>كما نُشر، {date}. {source}.</translation>
    </message>
    <message>
        <source>As the law says: every zero bit halves the number. {chance} of such histograms deviate more.</source>
        <translation>كما يقول القانون: كل بت صفري إضافي يُنصّف العدد. {chance} من مثل هذه المدرّجات تنحرف أكثر.</translation>
    </message>
    <message>
        <source>As their makers and owners told; none of it was measured here. The lower, the better.</source>
        <translation>كما ذكر صانعوها وأصحابها؛ لم يُقس منها شيء هنا. كلما انخفضت كان أفضل.</translation>
    </message>
    <message>
        <source>Assumed: put in your own number</source>
        <translation>مُفترَض: أدخل رقمك</translation>
    </message>
    <message>
        <source>At {rate} the nonce turns up within {longest}, whatever the block: all but the nonce is known here, and {count} nonces are quickly tried. Its miner had to find the rest of the header, too.</source>
        <translation>بمعدل {rate} تظهر قيمة nonce خلال {longest} أياً كانت الكتلة: كل شيء هنا معروف سوى nonce، وتجربة {count} قيمة سريعة. أما معدِّنها فكان عليه أن يجد بقية الترويسة أيضاً.</translation>
    </message>
    <message>
        <source>Between the facts (modelled)</source>
        <translation>بين المعلومات المؤرَّخة (تقدير)</translation>
    </message>
    <message>
        <source>Block {height}</source>
        <translation>الكتلة {height}</translation>
    </message>
    <message>
        <source>Blocks of one&apos;s own, on average</source>
        <translation>الكتل الخاصة، في المتوسط</translation>
    </message>
    <message>
        <source>Blocks that such a town finds on average</source>
        <translation>الكتل التي تجدها بلدة كهذه في المتوسط</translation>
    </message>
    <message>
        <source>CO₂ of burning and of the electricity; not of making the machines.</source>
        <translation>انبعاثات CO₂ من الحرق ومن الكهرباء؛ لا من تصنيع الأجهزة.</translation>
    </message>
    <message>
        <source>CO₂ of one kWh of heat: {way}</source>
        <translation>انبعاثات CO₂ لكل kWh من الحرارة: {way}</translation>
    </message>
    <message>
        <source>CO₂ of the electricity</source>
        <translation>‏CO₂ للكهرباء</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Chance of a block by then</source>
        <translation>احتمال كتلة حتى ذلك الحين</translation>
    </message>
    <message>
        <source>Chance of a block in a day</source>
        <translation>احتمال كتلة في اليوم</translation>
    </message>
    <message>
        <source>Chance of a block in a life of 80 years</source>
        <translation>احتمال كتلة في عمر من 80 سنة</translation>
    </message>
    <message>
        <source>Chance of a block in a year</source>
        <translation>احتمال كتلة في السنة</translation>
    </message>
    <message>
        <source>Chance of at least one block in {time}</source>
        <translation>احتمال كتلة واحدة على الأقل خلال {time}</translation>
    </message>
    <message>
        <source>Chance of having found a block</source>
        <translation>احتمال أن تكون قد وُجدت كتلة</translation>
    </message>
    <message>
        <source>Chance of {event}</source>
        <translation>احتمال {event}</translation>
    </message>
    <message>
        <source>Chance that is wanted</source>
        <translation>الاحتمال المطلوب</translation>
    </message>
    <message>
        <source>Chi-square: (found − expected)² / expected, added up</source>
        <translation>مربع كاي: مجموع (الموجود − المتوقَّع)² ÷ المتوقَّع</translation>
    </message>
    <message>
        <source>Chips made for it (ASIC)</source>
        <translation>رقائق مصنوعة لذلك (ASIC)</translation>
    </message>
    <message>
        <source>Counted by the miner</source>
        <translation>عدّه المعدِّن</translation>
    </message>
    <message>
        <source>Counted exactly.</source>
        <translation>معدود بالضبط.</translation>
    </message>
    <message>
        <source>Counted from the rules since {date}. {source}.</source>
        <translation>معدود من القواعد السارية منذ {date}. {source}.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Dated facts</source>
        <translation>معلومات مؤرَّخة</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>Difficulty and reward must be above 0.</source>
        <translation>يجب أن تكون الصعوبة والمكافأة أكبر من 0.</translation>
    </message>
    <message>
        <source>Difficulty of bitcoin&apos;s network since 2009</source>
        <translation>صعوبة شبكة بيتكوين منذ 2009</translation>
    </message>
    <message>
        <source>Difficulty of one&apos;s own shares</source>
        <translation>صعوبة الحصص الخاصة</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>صعوبة الشبكة</translation>
    </message>
    <message>
        <source>Digit {number} against the target</source>
        <translation>الخانة {number} مقابل الهدف</translation>
    </message>
    <message>
        <source>Digit {number}: both are {ours}, so nothing is decided yet.</source>
        <translation>الخانة {number}: كلتاهما {ours}، فلم يُحسم شيء بعد.</translation>
    </message>
    <message>
        <source>Digit {number}: both are {ours}. The next one decides.</source>
        <translation>الخانة {number}: كلتاهما {ours}. التالية تحسم.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} &lt; {theirs}, so hash ≤ target: valid proof of work.</source>
        <translation>الخانة {number}: ⁦{ours} &lt; {theirs}⁩، إذن التجزئة ≤ الهدف: إثبات عمل صحيح.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} = {theirs}; go on.</source>
        <translation>الخانة {number}: ⁦{ours} = {theirs}⁩؛ تابِع.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} &gt; {theirs}, so hash &gt; target: no proof of work.</source>
        <translation>الخانة {number}: ⁦{ours} &gt; {theirs}⁩، إذن التجزئة &gt; الهدف: لا إثبات عمل.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is above {theirs}: the hash misses the target.</source>
        <translation>الخانة {number}: ‏{ours} أعلى من {theirs}: التجزئة لا تحقّق الهدف.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is below {theirs}: the hash meets the target.</source>
        <translation>الخانة {number}: ‏{ours} أدنى من {theirs}: التجزئة تحقّق الهدف.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is larger than {theirs}. No win; try the next nonce.</source>
        <translation>الخانة {number}: ‏{ours} أكبر من {theirs}. لا فوز؛ جرّب قيمة nonce التالية.</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is smaller than {theirs}. The ticket wins!</source>
        <translation>الخانة {number}: ‏{ours} أصغر من {theirs}. التذكرة تفوز!</translation>
    </message>
    <message>
        <source>Efficiency of the gas boiler</source>
        <translation>كفاءة مرجل الغاز</translation>
    </message>
    <message>
        <source>Efficiency of the oil boiler</source>
        <translation>كفاءة مرجل الزيت</translation>
    </message>
    <message>
        <source>Eight numbers are stirred: six move on one place, two are made anew.</source>
        <translation>تُخلط ثمانية أعداد: ستة تتقدّم موضعاً واحداً، واثنان يُحسبان من جديد.</translation>
    </message>
    <message>
        <source>Electricity for 50 % odds</source>
        <translation>الكهرباء لاحتمال 50 %</translation>
    </message>
    <message>
        <source>Electricity for a chance of {chance} to find a block</source>
        <translation>الكهرباء اللازمة لاحتمال {chance} لإيجاد كتلة</translation>
    </message>
    <message>
        <source>Electricity only. What the heat is worth, and the PC, stand elsewhere; the block would pay its reward.</source>
        <translation>الكهرباء فقط. أما قيمة الحرارة والحاسوب ففي موضع آخر؛ والكتلة كانت ستدفع مكافأتها.</translation>
    </message>
    <message>
        <source>Energy for 10¹² hashes</source>
        <translation>الطاقة لكل 10¹² تجزئة</translation>
    </message>
    <message>
        <source>Energy per terahash</source>
        <translation>الطاقة لكل تيراهاش</translation>
    </message>
    <message>
        <source>Energy per terahash of an ASIC</source>
        <translation>الطاقة لكل تيراهاش في جهاز ASIC</translation>
    </message>
    <message>
        <source>Energy per terahash of this PC</source>
        <translation>الطاقة لكل تيراهاش في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Energy per terahash, by machine</source>
        <translation>الطاقة لكل تيراهاش، بحسب الجهاز</translation>
    </message>
    <message>
        <source>Enter the address of the teacher&apos;s PC first.</source>
        <translation>أدخل عنوان حاسوب المعلّم أولاً.</translation>
    </message>
    <message>
        <source>Every hash is a lottery ticket</source>
        <translation>كل تجزئة تذكرة يانصيب</translation>
    </message>
    <message>
        <source>Expected, {number}</source>
        <translation>المتوقَّع، {number}</translation>
    </message>
    <message>
        <source>Fee of a solo pool</source>
        <translation>رسوم المجمَّع الفردي</translation>
    </message>
    <message>
        <source>Fee of the mining pool</source>
        <translation>رسوم مجمَّع التعدين</translation>
    </message>
    <message>
        <source>Fee of the pool</source>
        <translation>رسوم المجمَّع</translation>
    </message>
    <message>
        <source>Feed-forward by Davies and Meyer. The nonce stands in block two only, so this is reused.</source>
        <translation>تغذية أمامية بطريقة ديفيز وماير. قيمة nonce في الكتلة الثانية فقط، لذلك يُعاد استعمال هذا الناتج.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Found a block</source>
        <translation>وجدت كتلة</translation>
    </message>
    <message>
        <source>Found again: every block that was asked for.</source>
        <translation>وُجدت من جديد: كل الكتل المطلوبة.</translation>
    </message>
    <message>
        <source>Found by the simulated miners.</source>
        <translation>وجدها المعدِّنون المحاكَون.</translation>
    </message>
    <message>
        <source>Found, {number}</source>
        <translation>الموجود، {number}</translation>
    </message>
    <message>
        <source>Genesis block</source>
        <translation>كتلة التكوين</translation>
    </message>
    <message>
        <source>Graphics cards</source>
        <translation>بطاقات الرسوم</translation>
    </message>
    <message>
        <source>Half of such PCs have one after</source>
        <translation>لدى نصف هذه الحواسيب كتلة بعد</translation>
    </message>
    <message>
        <source>Hardly luck alone: only {chance} of such groups share out so unevenly. Are the powers right?</source>
        <translation>يصعب أن يكون حظاً فقط: {chance} فقط من المجموعات المماثلة تتوزع كتلها بهذا التفاوت. هل القدرات صحيحة؟</translation>
    </message>
    <message>
        <source>Hash of the block before</source>
        <translation>تجزئة الكتلة السابقة</translation>
    </message>
    <message>
        <source>Hash power of the pool</source>
        <translation>قدرة تجزئة المجمَّع</translation>
    </message>
    <message>
        <source>Hashes counted by the miner, over the time that they took</source>
        <translation>التجزئات التي عدّها المعدِّن، على الوقت الذي استغرقته</translation>
    </message>
    <message>
        <source>Hashes so far</source>
        <translation>التجزئات حتى الآن</translation>
    </message>
    <message>
        <source>Hashes that a block takes on average</source>
        <translation>التجزئات التي تحتاجها الكتلة في المتوسط</translation>
    </message>
    <message>
        <source>Hashes that it took</source>
        <translation>التجزئات التي استغرقتها</translation>
    </message>
    <message>
        <source>Hashes that such a best one takes on average</source>
        <translation>التجزئات التي تحتاجها أفضل نتيجة كهذه في المتوسط</translation>
    </message>
    <message>
        <source>Hashing gives this PC&apos;s heat back {earned} on average.</source>
        <translation>تردّ التجزئة من تكلفة حرارة هذا الحاسوب {earned} في المتوسط.</translation>
    </message>
    <message>
        <source>Hashing pays {part} of this PC&apos;s electricity on average: {earned}.</source>
        <translation>تغطّي التجزئة في المتوسط {part} من كهرباء هذا الحاسوب: {earned}.</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Hashrate of each home</source>
        <translation>معدل تجزئة كل بيت</translation>
    </message>
    <message>
        <source>Hashrate of the network</source>
        <translation>معدل تجزئة الشبكة</translation>
    </message>
    <message>
        <source>Hashrate of the pool</source>
        <translation>معدل تجزئة المجمَّع</translation>
    </message>
    <message>
        <source>Hashrate of this PC</source>
        <translation>معدل تجزئة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Hashrate that you chose</source>
        <translation>معدل التجزئة الذي اخترتَه</translation>
    </message>
    <message>
        <source>Heat per electricity of the heat pump (COP)</source>
        <translation>حرارة المضخة الحرارية لكل وحدة كهرباء (COP)</translation>
    </message>
    <message>
        <source>Home {number}</source>
        <translation>البيت {number}</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>البيوت</translation>
    </message>
    <message>
        <source>Homes side by side</source>
        <translation>البيوت جنباً إلى جنب</translation>
    </message>
    <message>
        <source>How far the numbers are from the expected ones</source>
        <translation>مدى ابتعاد الأعداد عن المتوقَّعة</translation>
    </message>
    <message>
        <source>How fast this PC hashes is not known yet.</source>
        <translation>سرعة تجزئة هذا الحاسوب غير معروفة بعد.</translation>
    </message>
    <message>
        <source>How fast this PC hashes is not known, so there is nothing to simulate.</source>
        <translation>سرعة تجزئة هذا الحاسوب غير معروفة، فلا شيء يُحاكى.</translation>
    </message>
    <message>
        <source>How long it takes is known once this PC has hashed: there are {count} nonces to try.</source>
        <translation>تُعرف المدة بعد أن يحسب هذا الحاسوب تجزئات: عدد قيم nonce التي تُجرَّب {count}.</translation>
    </message>
    <message>
        <source>How long the wait for a block is</source>
        <translation>كم يطول انتظار كتلة</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>في المجمَّع</translation>
    </message>
    <message>
        <source>In the pool, on average</source>
        <translation>في المجمَّع، في المتوسط</translation>
    </message>
    <message>
        <source>In the pool, spread over mean</source>
        <translation>في المجمَّع، التشتت نسبةً إلى المتوسط</translation>
    </message>
    <message>
        <source>In the pool, standard deviation</source>
        <translation>في المجمَّع، الانحراف المعياري</translation>
    </message>
    <message>
        <source>It must go on for some time, and for {most} years at most.</source>
        <translation>يجب أن تستمر مدةً ما، وأقصاها {most} سنة.</translation>
    </message>
    <message>
        <source>It pays at once, however little it is.</source>
        <translation>يدفع فوراً، مهما قلّ المبلغ.</translation>
    </message>
    <message>
        <source>It pays from {limit} on. At your rate that takes {time}: in {years} nothing is paid, although {mean} were earned.</source>
        <translation>يدفع ابتداءً من {limit}. ويستغرق ذلك بمعدلك {time}: خلال {years} لا يُدفع شيء، مع أنه كُسب {mean}.</translation>
    </message>
    <message>
        <source>It pays from {limit} on: about every {time} at your rate.</source>
        <translation>يدفع ابتداءً من {limit}: كل {time} تقريباً بمعدلك.</translation>
    </message>
    <message>
        <source>It would have been {share} of the network&apos;s hash power: within {blocks} blocks the difficulty would have followed.</source>
        <translation>كان سيبلغ {share} من قدرة تجزئة الشبكة: وخلال {blocks} كتلة كانت الصعوبة ستلحق به.</translation>
    </message>
    <message>
        <source>Its builders: 100 MH/s for 6.8 W (Hackaday, 2011)</source>
        <translation>بناته: ⁦100 MH/s⁩ مقابل ⁦6.8 W⁩ ‏(Hackaday، ‏2011)</translation>
    </message>
    <message>
        <source>Its open project: 1.2 TH/s for about 18 W (2024)</source>
        <translation>مشروعه المفتوح: ⁦1.2 TH/s⁩ مقابل نحو ⁦18 W⁩ ‏(2024)</translation>
    </message>
    <message>
        <source>Its time was over.</source>
        <translation>انتهى وقته.</translation>
    </message>
    <message>
        <source>Least CO₂: {way}, {grams} of heat. Hashing emits nothing of its own, and saves nothing either.</source>
        <translation>أقل CO₂: ‏{way}، {grams} من الحرارة. لا تُصدر التجزئة من ذاتها شيئاً، ولا توفّر شيئاً أيضاً.</translation>
    </message>
    <message>
        <source>Likelihood of this wait</source>
        <translation>أرجحية هذا الانتظار</translation>
    </message>
    <message>
        <source>Likelihood, relative to the start</source>
        <translation>الأرجحية، نسبةً إلى البداية</translation>
    </message>
    <message>
        <source>Luck of block {height}</source>
        <translation>حظ الكتلة {height}</translation>
    </message>
    <message>
        <source>Mean of the world: {source}</source>
        <translation>متوسط العالم: {source}</translation>
    </message>
    <message>
        <source>Mean time until a block</source>
        <translation>متوسط الوقت حتى إيجاد كتلة</translation>
    </message>
    <message>
        <source>Midstate</source>
        <translation>الحالة الوسيطة (midstate)</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Mining machine (ASIC)</source>
        <translation>جهاز تعدين (ASIC)</translation>
    </message>
    <message>
        <source>Never, where {event} is at least possible.</source>
        <translation>أبداً، أما {event} فاحتماله قائم على الأقل.</translation>
    </message>
    <message>
        <source>No block</source>
        <translation>لا كتلة</translation>
    </message>
    <message>
        <source>Nobody hashes, so nobody can find one.</source>
        <translation>لا أحد يحسب تجزئات، فلا أحد يستطيع أن يجد كتلة.</translation>
    </message>
    <message>
        <source>Nobody is ever due: after a hundred years without a block the chance is the same.</source>
        <translation>لا يحين دور أحد أبداً: بعد مئة سنة بلا كتلة يبقى الاحتمال نفسه.</translation>
    </message>
    <message>
        <source>Nobody is ever due: however long you have waited, the mean wait from now on is the same.</source>
        <translation>لا يحين دور أحد أبداً: مهما طال انتظارك يبقى متوسط الانتظار من الآن نفسه.</translation>
    </message>
    <message>
        <source>Nobody knows a pool that pays by “{scheme}”.</source>
        <translation>لا أحد يعرف مجمَّعاً يدفع بطريقة «{scheme}».</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>قيمة nonce</translation>
    </message>
    <message>
        <source>Not joined: {reason}.</source>
        <translation>لم يتم الانضمام: {reason}.</translation>
    </message>
    <message>
        <source>Nothing is hashed yet.</source>
        <translation>لم تُحسب أي تجزئة بعد.</translation>
    </message>
    <message>
        <source>Of such PCs, alone, get nothing</source>
        <translation>الحواسيب المماثلة التي لا تحصل منفردةً على شيء</translation>
    </message>
    <message>
        <source>Of the target: {bits}</source>
        <translation>للهدف: {bits}</translation>
    </message>
    <message>
        <source>On sale from</source>
        <translation>في السوق منذ</translation>
    </message>
    <message>
        <source>On {date} a block would have taken this PC {wait} on average.</source>
        <translation>في {date} كانت الكتلة ستستغرق من هذا الحاسوب {wait} في المتوسط.</translation>
    </message>
    <message>
        <source>On {date} this PC would have found {blocks} blocks a day on average, one every {wait}: {btc} a day.</source>
        <translation>في {date} كان هذا الحاسوب سيجد في المتوسط {blocks} من الكتل في اليوم، واحدة كل {wait}: ‏{btc} في اليوم.</translation>
    </message>
    <message>
        <source>One block in {towns} such towns.</source>
        <translation>كتلة واحدة لكل {towns} من مثل هذه البلدات.</translation>
    </message>
    <message>
        <source>One hash of all payments in the block: change one, and everything here changes.</source>
        <translation>تجزئة واحدة لكل مدفوعات الكتلة: غيّر واحدة منها فيتغيّر كل شيء هنا.</translation>
    </message>
    <message>
        <source>One kWh of heat: {way}</source>
        <translation>‏kWh واحد من الحرارة: {way}</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>طرق أخرى</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>الحشو</translation>
    </message>
    <message>
        <source>Padding by Merkle and Damgård: a 1 bit, zeros to 448 mod 512, 64 bits of length.</source>
        <translation>الحشو بطريقة ميركل ودامغورد: بت 1، ثم أصفار حتى ⁦448 mod 512⁩، ثم 64 بت للطول.</translation>
    </message>
    <message>
        <source>Paid out so far</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message>
        <source>Part of all blocks of this difficulty that take more hashes</source>
        <translation>نسبة الكتل بهذه الصعوبة التي تستغرق تجزئات أكثر</translation>
    </message>
    <message>
        <source>Part of such PCs</source>
        <translation>نسبة هذه الحواسيب</translation>
    </message>
    <message>
        <source>Part of those who hash as much and have a smaller best</source>
        <translation>نسبة من يحسبون القدر نفسه من التجزئات وأفضلهم أصغر</translation>
    </message>
    <message>
        <source>Per block of the pool (PPLNS)</source>
        <translation>لكل كتلة من كتل المجمَّع (PPLNS)</translation>
    </message>
    <message>
        <source>Per kWh of heat</source>
        <translation>لكل kWh من الحرارة</translation>
    </message>
    <message>
        <source>Per share (FPPS)</source>
        <translation>لكل حصة (FPPS)</translation>
    </message>
    <message>
        <source>Power that mining adds to the PC</source>
        <translation>القدرة التي يضيفها التعدين إلى الحاسوب</translation>
    </message>
    <message>
        <source>PowerShell of Windows</source>
        <translation>‏PowerShell في Windows</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>سعر الكهرباء</translation>
    </message>
    <message>
        <source>Price of gas</source>
        <translation>سعر الغاز</translation>
    </message>
    <message>
        <source>Price of heating oil</source>
        <translation>سعر زيت التدفئة</translation>
    </message>
    <message>
        <source>Price of one BTC</source>
        <translation>سعر BTC واحد</translation>
    </message>
    <message>
        <source>Price of the machines, wear and noise are not counted.</source>
        <translation>لا يُحسب ثمن الأجهزة ولا اهتراؤها ولا ضجيجها.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>المعالجات</translation>
    </message>
    <message>
        <source>Programmable chips (FPGA)</source>
        <translation>رقائق قابلة للبرمجة (FPGA)</translation>
    </message>
    <message>
        <source>Python, on any system (on Windows write py for python3)</source>
        <translation>‏Python، على أي نظام (في Windows اكتب py بدل python3)</translation>
    </message>
    <message>
        <source>Read as a little-endian integer of 256 bits: {zeros} leading zero bits.</source>
        <translation>تُقرأ عدداً صحيحاً من 256 بت، البايت الأدنى أولاً: عدد البتات الصفرية في بدايته {zeros}.</translation>
    </message>
    <message>
        <source>Read backwards</source>
        <translation>القراءة معكوسةً</translation>
    </message>
    <message>
        <source>Root of the payments</source>
        <translation>جذر المدفوعات</translation>
    </message>
    <message>
        <source>Round {number} of 64, {part}</source>
        <translation>الجولة {number} من 64، {part}</translation>
    </message>
    <message>
        <source>Rows of homes</source>
        <translation>صفوف البيوت</translation>
    </message>
    <message>
        <source>SHA-256d of the header. No way is known to tell anything about it but to compute it.</source>
        <translation>التجزئة SHA-256d للترويسة. لا تُعرف طريقة لمعرفة أي شيء عنها سوى حسابها.</translation>
    </message>
    <message>
        <source>Settings, Money</source>
        <translation>الإعدادات، المال</translation>
    </message>
    <message>
        <source>Simulated: {paths} such PCs over {years}, seed {seed}.</source>
        <translation>محاكاة: {paths} من هذه الحواسيب على مدى {years}، البذرة {seed}.</translation>
    </message>
    <message>
        <source>So many hashes a second make ten minutes a block at this difficulty.</source>
        <translation>هذا العدد من التجزئات في الثانية يعطي كتلة كل عشر دقائق عند هذه الصعوبة.</translation>
    </message>
    <message>
        <source>Solo or pool: the same average, not the same life</source>
        <translation>منفرداً أم في مجمَّع: المتوسط نفسه، لا الحياة نفسها</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>الإعانة (subsidy)</translation>
    </message>
    <message>
        <source>Subsidy and fees of a block</source>
        <translation>إعانة الكتلة ورسومها</translation>
    </message>
    <message>
        <source>T1 = h+Σ1(e)+Ch(e,f,g)+K{word}+W{word}; T2 = Σ0(a)+Maj(a,b,c); e = d+T1, a = T1+T2.</source>
        <translation>⁦T1 = h+Σ1(e)+Ch(e,f,g)+K{word}+W{word}; T2 = Σ0(a)+Maj(a,b,c); e = d+T1, a = T1+T2⁩.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Terminal of Linux or macOS (openssl and xxd)</source>
        <translation>طرفية Linux أو macOS ‏(openssl و xxd)</translation>
    </message>
    <message>
        <source>That is more paths and points than this PC should be asked for.</source>
        <translation>هذه مسارات ونقاط أكثر مما ينبغي أن يُطلب من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The ASIC beats a heat pump of COP {cop}: it earns {earned}, and {needed} would be enough.</source>
        <translation>جهاز ASIC يتفوق على مضخة حرارية معاملها COP ‏{cop}: يكسب {earned}، ويكفي {needed}.</translation>
    </message>
    <message>
        <source>The ASIC does not beat a heat pump of COP {cop}: it earns {earned} and would have to earn more than {needed}.</source>
        <translation>جهاز ASIC لا يتفوق على مضخة حرارية معاملها COP ‏{cop}: يكسب {earned}، وعليه أن يكسب أكثر من {needed}.</translation>
    </message>
    <message>
        <source>The average is computed; which home finds a block, and when, is simulated.</source>
        <translation>المتوسط محسوب؛ أما أي بيت يجد كتلة ومتى، فمحاكاة.</translation>
    </message>
    <message>
        <source>The block of 512 bits as 16 big-endian words: W0 to W15 of the message schedule.</source>
        <translation>القطعة ذات 512 بت على شكل 16 كلمة، البايت الأعلى أولاً: من W0 إلى W15 في جدول الرسالة.</translation>
    </message>
    <message>
        <source>The digest of the header. Hashing it again closes the way to length extension.</source>
        <translation>ملخَّص الترويسة (digest). حساب تجزئته مرة أخرى يسدّ الطريق أمام هجوم تمديد الطول.</translation>
    </message>
    <message>
        <source>The first block after the genesis block</source>
        <translation>أول كتلة بعد كتلة التكوين</translation>
    </message>
    <message>
        <source>The first block of all</source>
        <translation>أول كتلة على الإطلاق</translation>
    </message>
    <message>
        <source>The first hash</source>
        <translation>التجزئة الأولى</translation>
    </message>
    <message>
        <source>The first piece is done. No nonce changes it, so miners do it only once.</source>
        <translation>اكتملت القطعة الأولى. لا تغيّرها أي قيمة nonce، فلا يحسبها المعدِّنون إلا مرة واحدة.</translation>
    </message>
    <message>
        <source>The fourth halving</source>
        <translation>التنصيف الرابع</translation>
    </message>
    <message>
        <source>The hash must not be above this number. Written short: a length and three bytes.</source>
        <translation>يجب ألا تزيد التجزئة على هذا العدد. صيغته المختصرة: طول وثلاثة بايتات.</translation>
    </message>
    <message>
        <source>The hash of the hash: this is the ticket.</source>
        <translation>تجزئة التجزئة: هذه هي التذكرة.</translation>
    </message>
    <message>
        <source>The hashes that a block takes follow the exponential law</source>
        <translation>التجزئات التي تحتاجها كتلة تتبع القانون الأسّي</translation>
    </message>
    <message>
        <source>The header is filled up to two equal pieces, with its length at the end.</source>
        <translation>تُكمَّل الترويسة إلى قطعتين متساويتين، وطولها في النهاية.</translation>
    </message>
    <message>
        <source>The hundred-thousandth block</source>
        <translation>الكتلة رقم مئة ألف</translation>
    </message>
    <message>
        <source>The income stands on one day&apos;s price and difficulty; both change.</source>
        <translation>يقوم الدخل على سعر يوم واحد وصعوبته؛ وكلاهما يتغيّر.</translation>
    </message>
    <message>
        <source>The mean is the same but for the fee: {solo} alone, {pool} in the pool, which keeps {fee} for it.</source>
        <translation>المتوسط واحد إلا في الرسوم: {solo} منفرداً، و{pool} في المجمَّع الذي يأخذ {fee} رسوماً.</translation>
    </message>
    <message>
        <source>The midstate is added word by word: 256 bits, the SHA-256 of the header.</source>
        <translation>تُجمع الحالة الوسيطة كلمةً كلمة: 256 بت، وهي SHA-256 للترويسة.</translation>
    </message>
    <message>
        <source>The number of US dollars on {date}: what a dollar costs in {currency} is not known. Put in your own.</source>
        <translation>عدد الدولارات الأمريكية في {date}: سعر الدولار بعملة {currency} غير معروف. أدخل قيمتك.</translation>
    </message>
    <message>
        <source>The number of one&apos;s own shares is Poisson: B · D / d of them</source>
        <translation>عدد الحصص الخاصة يتبع قانون بواسون: عددها ⁦B · D / d⁩</translation>
    </message>
    <message>
        <source>The number that miners change from ticket to ticket.</source>
        <translation>العدد الذي يغيّره المعدِّنون من تذكرة إلى أخرى.</translation>
    </message>
    <message>
        <source>The payout threshold, the share difficulty and the window cannot be negative.</source>
        <translation>لا يمكن أن يكون حد الدفع أو صعوبة الحصة أو النافذة عدداً سالباً.</translation>
    </message>
    <message>
        <source>The pool finds a block every</source>
        <translation>يجد المجمَّع كتلة كل</translation>
    </message>
    <message>
        <source>The pool finds a block every {time} on average, and everybody who worked for it gets a part.</source>
        <translation>يجد المجمَّع كتلة كل {time} في المتوسط، وينال كل من عمل لها نصيبه.</translation>
    </message>
    <message>
        <source>The pool pays at once, however little it is.</source>
        <translation>يدفع المجمَّع فوراً مهما قلّ المبلغ.</translation>
    </message>
    <message>
        <source>The pool pays from</source>
        <translation>يدفع المجمَّع ابتداءً من</translation>
    </message>
    <message>
        <source>The pool pays out from</source>
        <translation>يصرف المجمَّع ابتداءً من</translation>
    </message>
    <message>
        <source>The pool pays per share, whether it finds blocks or not: one share of yours every {time}.</source>
        <translation>يدفع المجمَّع عن كل حصة، سواء أوجد كتلاً أم لا: حصة واحدة منك كل {time}.</translation>
    </message>
    <message>
        <source>The pool&apos;s luck, and the luck of one&apos;s own shares in a window</source>
        <translation>حظ المجمَّع، وحظ الحصص الخاصة ضمن النافذة</translation>
    </message>
    <message>
        <source>The pool&apos;s threshold comes together in</source>
        <translation>يكتمل حد الدفع في المجمَّع خلال</translation>
    </message>
    <message>
        <source>The rule of the chain: 50 BTC, halved every 210,000 blocks</source>
        <translation>قاعدة السلسلة: ⁦50 BTC⁩، تُنصَّف كل 210,000 كتلة</translation>
    </message>
    <message>
        <source>The second hash</source>
        <translation>التجزئة الثانية</translation>
    </message>
    <message>
        <source>The start is added word by word: 256 bits that nobody could foresee.</source>
        <translation>تُجمع قيمة البداية كلمةً كلمة: 256 بت لم يكن بوسع أحد توقّعها.</translation>
    </message>
    <message>
        <source>The start is added word by word: {midstate}... No nonce changes it, so miners keep it.</source>
        <translation>تُجمع قيمة البداية كلمةً كلمة: ⁦{midstate}...⁩ لا تغيّرها أي قيمة nonce، فيحتفظ بها المعدِّنون.</translation>
    </message>
    <message>
        <source>The ticket is read from behind, so that zeros stand in front: {zeros} zero bits.</source>
        <translation>تُقرأ التذكرة من آخرها فتأتي الأصفار في البداية: عدد البتات الصفرية {zeros}.</translation>
    </message>
    <message>
        <source>The usual example of how a header is hashed</source>
        <translation>المثال المعتاد لحساب تجزئة ترويسة</translation>
    </message>
    <message>
        <source>They found {found} blocks together. You would expect about {blocks}, at {homes} homes.</source>
        <translation>وجدت معاً {found} من الكتل. والمتوقَّع نحو {blocks}، في {homes} من البيوت.</translation>
    </message>
    <message>
        <source>This PC&apos;s heat costs what a plain heater&apos;s does: hashing brings back {earned} on average, {part} of its electricity.</source>
        <translation>حرارة هذا الحاسوب تكلّف مثل حرارة مدفأة عادية: يعيد حساب التجزئات {earned} في المتوسط، أي {part} من ثمن كهربائه.</translation>
    </message>
    <message>
        <source>This PC, as measured</source>
        <translation>هذا الحاسوب، بحسب القياس</translation>
    </message>
    <message>
        <source>This PC: blocks a day</source>
        <translation>هذا الحاسوب: الكتل في اليوم</translation>
    </message>
    <message>
        <source>This PC: part of the network</source>
        <translation>هذا الحاسوب: نسبته من الشبكة</translation>
    </message>
    <message>
        <source>This PC: time for a block</source>
        <translation>هذا الحاسوب: الوقت اللازم لكتلة</translation>
    </message>
    <message>
        <source>This is just luck: {chance} of such groups share out as unevenly or more.</source>
        <translation>هذا مجرد حظ: {chance} من مثل هذه المجموعات تتوزّع فيها الكتل بهذا التفاوت أو أكثر.</translation>
    </message>
    <message>
        <source>This is not how hashes fall: only {chance} of such histograms deviate as much from the law.</source>
        <translation>ليس هكذا تتوزّع التجزئات: {chance} فقط من مثل هذه المدرّجات تنحرف عن القانون بهذا القدر.</translation>
    </message>
    <message>
        <source>This is the first hash. Bitcoin hashes it once more.</source>
        <translation>هذه هي التجزئة الأولى. يحسب بيتكوين تجزئتها مرة أخرى.</translation>
    </message>
    <message>
        <source>Ties the block to the one before it: this is what makes a chain.</source>
        <translation>يربط الكتلة بالتي قبلها: هذا ما يصنع السلسلة.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Time after which {part} of such PCs have a block</source>
        <translation>الوقت الذي يكون بعده لنسبة {part} من هذه الحواسيب كتلة</translation>
    </message>
    <message>
        <source>Time, in seconds</source>
        <translation>الوقت بالثواني</translation>
    </message>
    <message>
        <source>Took {took}; expected {expected}. Luck {luck}: {longer} of all blocks take longer.</source>
        <translation>استغرقت {took}؛ والمتوقَّع {expected}. الحظ {luck}: {longer} من كل الكتل تستغرق أطول.</translation>
    </message>
    <message>
        <source>Unusual, but luck does that: {chance} of such groups share out as unevenly. Go on and look.</source>
        <translation>غير مألوف، لكن الحظ يفعل ذلك: {chance} من مثل هذه المجموعات تتوزّع فيها الكتل بهذا التفاوت. واصل وراقب.</translation>
    </message>
    <message>
        <source>Usual for a desktop CPU: this PC is not measured yet</source>
        <translation>المعتاد لمعالج حاسوب مكتبي: لم يُقَس هذا الحاسوب بعد</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Way to heat</source>
        <translation>طريقة التدفئة</translation>
    </message>
    <message>
        <source>What a PH/s earns in a day</source>
        <translation>ما يكسبه PH/s واحد في اليوم</translation>
    </message>
    <message>
        <source>What a kWh of heat costs</source>
        <translation>تكلفة kWh واحد من الحرارة</translation>
    </message>
    <message>
        <source>What a kWh of heat emits</source>
        <translation>انبعاثات kWh واحد من الحرارة</translation>
    </message>
    <message>
        <source>What is earned is taken off; machines, wear and noise are not counted.</source>
        <translation>المكسوب مطروح؛ ولا تُحسب الأجهزة ولا التآكل ولا الضجيج.</translation>
    </message>
    <message>
        <source>What it earns less what its electricity costs.</source>
        <translation>ما يكسبه ناقص تكلفة كهربائه.</translation>
    </message>
    <message>
        <source>When it was built, in seconds since 1970.</source>
        <translation>متى بُنيت، بالثواني منذ 1970.</translation>
    </message>
    <message>
        <source>Which rules the block follows; miners may vary some of its bits for more tickets.</source>
        <translation>القواعد التي تتبعها الكتلة؛ وللمعدِّنين أن يغيّروا بعض بتاته ليحصلوا على تذاكر أكثر.</translation>
    </message>
    <message>
        <source>Window of PPLNS, in blocks&apos; worth of work</source>
        <translation>نافذة PPLNS، بقدر العمل اللازم لكتلة</translation>
    </message>
    <message>
        <source>With the first payment from one person to another</source>
        <translation>فيها أول دفعة من شخص إلى آخر</translation>
    </message>
    <message>
        <source>With these numbers the cheapest heat is that of “{way}”: {cost}. This PC&apos;s costs {mine}, {times} as much.</source>
        <translation>بهذه الأرقام أرخص حرارة هي حرارة «{way}»: {cost}. وحرارة هذا الحاسوب تكلّف {mine}، أي {times} منها.</translation>
    </message>
    <message>
        <source>With these numbers the cheapest heat is that of “{way}”: {cost}. This PC&apos;s costs {mine}; below 0 it pays.</source>
        <translation>بهذه الأرقام أرخص حرارة هي حرارة «{way}»: {cost}. وحرارة هذا الحاسوب تكلّف {mine}؛ وما دون 0 ربح.</translation>
    </message>
    <message>
        <source>With these numbers this PC makes the cheapest heat: {cost}.</source>
        <translation>بهذه الأرقام يعطي هذا الحاسوب أرخص حرارة: {cost}.</translation>
    </message>
    <message>
        <source>Word {number} of 64, {part}</source>
        <translation>الكلمة {number} من 64، {part}</translation>
    </message>
    <message>
        <source>W{word} = σ1(W{two}) + W{seven} + σ0(W{fifteen}) + W{sixteen}, modulo 2³².</source>
        <translation>⁦W{word} = σ1(W{two}) + W{seven} + σ0(W{fifteen}) + W{sixteen}⁩، بترديد 2³².</translation>
    </message>
    <message>
        <source>W{word} is made of W{two}, W{seven}, W{fifteen} and W{sixteen}: turned and added.</source>
        <translation>تُصنع ⁦W{word}⁩ من ⁦W{two}⁩ و⁦W{seven}⁩ و⁦W{fifteen}⁩ و⁦W{sixteen}⁩: بالتدوير والجمع.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>السنوات</translation>
    </message>
    <message>
        <source>You would expect about {blocks}.</source>
        <translation>المتوقَّع نحو {blocks}.</translation>
    </message>
    <message>
        <source>You would expect one in about {towns} such towns.</source>
        <translation>المتوقَّع كتلة واحدة في نحو {towns} من مثل هذه البلدات.</translation>
    </message>
    <message>
        <source>a PIN of four digits guessed at the first try</source>
        <translation>تخمين رقم PIN من أربع خانات من أول محاولة</translation>
    </message>
    <message>
        <source>a life of {years}</source>
        <translation>عمر من {years}</translation>
    </message>
    <message>
        <source>a royal flush in five cards dealt</source>
        <translation>تسلسل ملكي (royal flush) في خمس أوراق موزَّعة</translation>
    </message>
    <message>
        <source>a shuffled pack of 52 cards in a certain order</source>
        <translation>ترتيب معيّن لحزمة من 52 ورقة بعد خلطها</translation>
    </message>
    <message>
        <source>a six with one die</source>
        <translation>ستة بنرد واحد</translation>
    </message>
    <message>
        <source>any amount, at once</source>
        <translation>أي مبلغ، فوراً</translation>
    </message>
    <message>
        <source>b, c, d and f, g, h move on; e gets d + T1 and a gets T1 + T2, with W{word} and K{word} in T1.</source>
        <translation>تنتقل b و c و d و f و g و h خانةً؛ وتأخذ e القيمة ⁦d + T1⁩ وتأخذ a القيمة ⁦T1 + T2⁩، و⁦W{word}⁩ و⁦K{word}⁩ داخلتان في T1.</translation>
    </message>
    <message>
        <source>being struck by lightning in a life of 80 years, in the USA</source>
        <translation>الإصابة بصاعقة في عمر من 80 سنة، في الولايات المتحدة</translation>
    </message>
    <message>
        <source>being struck by lightning in one year, in the USA</source>
        <translation>الإصابة بصاعقة في سنة واحدة، في الولايات المتحدة</translation>
    </message>
    <message>
        <source>bitcoin on {date}: {bits}</source>
        <translation>بيتكوين في {date}: {bits}</translation>
    </message>
    <message>
        <source>counted, every one</source>
        <translation>معدودة كلها، واحدة واحدة</translation>
    </message>
    <message>
        <source>earns {earned} on average, in a pool</source>
        <translation>يكسب {earned} في المتوسط، في مجمَّع</translation>
    </message>
    <message>
        <source>earns {earned} on average; alone it is paid next to never</source>
        <translation>يكسب {earned} في المتوسط؛ ومنفرداً لا يكاد يُدفع له أبداً</translation>
    </message>
    <message>
        <source>first block</source>
        <translation>القطعة الأولى</translation>
    </message>
    <message>
        <source>five dice that all show the same</source>
        <translation>خمسة أحجار نرد تُظهر كلها العدد نفسه</translation>
    </message>
    <message>
        <source>from a sample of {number}, scaled up</source>
        <translation>من عيّنة حجمها {number}، معمَّمة على الكل</translation>
    </message>
    <message>
        <source>half have one: {time}</source>
        <translation>لدى النصف كتلة: {time}</translation>
    </message>
    <message>
        <source>halving: {subsidy}</source>
        <translation>تنصيف: {subsidy}</translation>
    </message>
    <message>
        <source>hash of the hash</source>
        <translation>تجزئة التجزئة</translation>
    </message>
    <message>
        <source>hashes (log scale)</source>
        <translation>التجزئات (مقياس لوغاريتمي)</translation>
    </message>
    <message>
        <source>here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>in a day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>in a life</source>
        <translation>في العمر</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>في الشهر</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>في السنة</translation>
    </message>
    <message>
        <source>leading zero bits of the hash</source>
        <translation>عدد البتات الصفرية في بداية التجزئة</translation>
    </message>
    <message>
        <source>mean of all solo lives</source>
        <translation>متوسط كل الحيوات منفرداً</translation>
    </message>
    <message>
        <source>mean: {time}</source>
        <translation>المتوسط: {time}</translation>
    </message>
    <message>
        <source>one certain millimetre of the equator, picked blindly</source>
        <translation>مليمتر معيّن من خط الاستواء، يُختار عشوائياً</translation>
    </message>
    <message>
        <source>one certain molecule of 18 g of water, picked blindly</source>
        <translation>جزيء معيّن من ⁦18 g⁩ من الماء، يُختار عشوائياً</translation>
    </message>
    <message>
        <source>one certain person of all on Earth, picked blindly</source>
        <translation>شخص معيّن من كل سكان الأرض، يُختار عشوائياً</translation>
    </message>
    <message>
        <source>one certain second of a year, picked blindly</source>
        <translation>ثانية معيّنة من سنة، تُختار عشوائياً</translation>
    </message>
    <message>
        <source>one certain second since the Big Bang, picked blindly</source>
        <translation>ثانية معيّنة منذ الانفجار العظيم، تُختار عشوائياً</translation>
    </message>
    <message>
        <source>pool: 90 % of all lives</source>
        <translation>مجمَّع: 90 % من كل الحيوات</translation>
    </message>
    <message>
        <source>pool: half earn less</source>
        <translation>مجمَّع: النصف يكسب أقل</translation>
    </message>
    <message>
        <source>pool: one life</source>
        <translation>مجمَّع: حياة واحدة</translation>
    </message>
    <message>
        <source>second block</source>
        <translation>القطعة الثانية</translation>
    </message>
    <message>
        <source>six right numbers of 49 with one ticket</source>
        <translation>إصابة الأعداد الستة من 49 بتذكرة واحدة</translation>
    </message>
    <message>
        <source>solo: 90 % of all lives</source>
        <translation>منفرداً: 90 % من كل الحيوات</translation>
    </message>
    <message>
        <source>solo: half earn less</source>
        <translation>منفرداً: النصف يكسب أقل</translation>
    </message>
    <message>
        <source>solo: one life</source>
        <translation>منفرداً: حياة واحدة</translation>
    </message>
    <message>
        <source>the asteroid Bennu hitting the Earth before the year 2300</source>
        <translation>اصطدام الكويكب بينو (Bennu) بالأرض قبل سنة 2300</translation>
    </message>
    <message>
        <source>the jackpot of EuroMillions with one ticket</source>
        <translation>الجائزة الكبرى في EuroMillions بتذكرة واحدة</translation>
    </message>
    <message>
        <source>the jackpot of Powerball with one ticket</source>
        <translation>الجائزة الكبرى في Powerball بتذكرة واحدة</translation>
    </message>
    <message>
        <source>the jackpot of the German Lotto 6aus49 with one ticket</source>
        <translation>الجائزة الكبرى في اليانصيب الألماني Lotto 6aus49 بتذكرة واحدة</translation>
    </message>
    <message>
        <source>the law: every bit halves</source>
        <translation>القانون: كل بت يُنصّف العدد</translation>
    </message>
    <message>
        <source>thirteen cards dealt that are all of one suit</source>
        <translation>ثلاث عشرة ورقة موزَّعة كلها من نقش واحد</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>this PC: a block {span}</source>
        <translation>هذا الحاسوب: كتلة {span}</translation>
    </message>
    <message>
        <source>your target: {bits}</source>
        <translation>هدفك: {bits}</translation>
    </message>
    <message>
        <source>{amount}</source>
        <translation>{amount}</translation>
    </message>
    <message>
        <source>{count} dated facts until {date}; the line between them is modelled. The network itself moves in steps of {blocks} blocks.</source>
        <translation>عدد المعلومات المؤرَّخة حتى {date}: {count}؛ والخط بينها تقدير. أما الشبكة نفسها فتتحرك بخطوات من {blocks} كتلة.</translation>
    </message>
    <message>
        <source>{expected} expected, {blocks} found: {chance} find as many or more.</source>
        <translation>المتوقَّع {expected}، والموجود {blocks}: {chance} تجد هذا العدد أو أكثر.</translation>
    </message>
    <message>
        <source>{expected} expected, {blocks} found: {chance} find so few or fewer.</source>
        <translation>المتوقَّع {expected}، والموجود {blocks}: {chance} تجد هذا العدد القليل أو أقل.</translation>
    </message>
    <message>
        <source>{facts}. {source}</source>
        <translation>{facts}. {source}</translation>
    </message>
    <message>
        <source>{hashes} hashes, every one counted.</source>
        <translation>عدد التجزئات {hashes}، معدودة كلها واحدة واحدة.</translation>
    </message>
    <message>
        <source>{hashes} hashes. From {bits} on every one is counted; below, a random sample is.</source>
        <translation>عدد التجزئات {hashes}. ابتداءً من {bits} تُعدّ كل واحدة؛ وما دونها عيّنة عشوائية.</translation>
    </message>
    <message>
        <source>{homes} homes like yours, mining for {years}</source>
        <translation>بيوت كبيتك عددها {homes}، تعدّن مدة {years}</translation>
    </message>
    <message>
        <source>{lucky} of {homes} found a block.</source>
        <translation>وجد كتلةً {lucky} من {homes} بيت.</translation>
    </message>
    <message>
        <source>{machine} (from {date})</source>
        <translation>‏{machine} (منذ {date})</translation>
    </message>
    <message>
        <source>{machine}.</source>
        <translation>{machine}.</translation>
    </message>
    <message>
        <source>{name}: {rate} for {power}</source>
        <translation>‏{name}: {rate} بقدرة {power}</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number} ({date} {clock})</source>
        <translation>{number} ({date} {clock})</translation>
    </message>
    <message>
        <source>{paths} lives each, seed {seed}, at difficulty {difficulty} for all of the time. The mean is computed, all else is drawn.</source>
        <translation>{paths} حياة لكل طريقة، البذرة {seed}، عند الصعوبة {difficulty} طوال الوقت. المتوسط محسوب، وكل ما عداه مسحوب بالقرعة.</translation>
    </message>
    <message>
        <source>{rate} at difficulty {difficulty} ({bits}). Exponential law: no wait makes the next one shorter.</source>
        <translation>‏{rate} عند الصعوبة {difficulty} ({bits}). القانون الأسّي: لا يقصّر أي انتظار ما بعده.</translation>
    </message>
    <message>
        <source>{times} as likely as {event}.</source>
        <translation>الاحتمال يساوي {times} احتمال {event}.</translation>
    </message>
    <message>
        <source>{times} less likely than {event}.</source>
        <translation>أقل احتمالاً بمعامل {times} من {event}.</translation>
    </message>
    <message>
        <source>{way}: earned {mean} on average, theory says {theory}: {apart} standard errors apart, as chance has it.</source>
        <translation>{way}: المكسوب {mean} في المتوسط، والنظرية تقول {theory}: الفرق {apart} من الخطأ المعياري، كما تقتضي المصادفة.</translation>
    </message>
    <message>
        <source>{way}: earned {mean} on average, theory says {theory}: {apart} standard errors apart, which is rare.</source>
        <translation>{way}: المكسوب {mean} في المتوسط، والنظرية تقول {theory}: الفرق {apart} من الخطأ المعياري، وهذا نادر.</translation>
    </message>
    <message>
        <source>{way}: earned {mean} on average; theory says {theory}.</source>
        <translation>{way}: المكسوب {mean} في المتوسط؛ والنظرية تقول {theory}.</translation>
    </message>
    <message>
        <source>{way}: {number} of {paths} were never paid; {part} of them got between {low} and {high}, on average {mean}.</source>
        <translation>{way}: لم يُدفع قط لعدد {number} من {paths}؛ ونال {part} منهم ما بين {low} و{high}، وفي المتوسط {mean}.</translation>
    </message>
    <message>
        <source>{way}: {what}</source>
        <translation>{way}: {what}</translation>
    </message>
    <message>
        <source>{years} alone: {blocks} blocks on average, {each} each, and they come when they come.</source>
        <translation>{years} منفرداً: عدد الكتل في المتوسط {blocks}، ومقابل كل منها {each}، وتأتي متى أتت.</translation>
    </message>
    <message>
        <source>{years} alone: {nothing} of such PCs get nothing at all. A block falls to one PC with a chance of {some}, and then it is {each} at once.</source>
        <translation>{years} منفرداً: {nothing} من هذه الحواسيب لا تنال شيئاً البتة. وتقع كتلة لحاسوب واحد باحتمال {some}، وعندها {each} دفعة واحدة.</translation>
    </message>
</context>
<context>
    <name>lab adjust</name>
    <message>
        <source>Bitcoin&apos;s own is 2016.</source>
        <translation>قيمة بيتكوين نفسه 2016.</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s own is 600 s.</source>
        <translation>قيمة بيتكوين نفسه ⁦600 s⁩.</translation>
    </message>
    <message>
        <source>Blocks between two changes of the difficulty</source>
        <translation>عدد الكتل بين تغيّرين للصعوبة</translation>
    </message>
    <message>
        <source>How long a block travels between this PC and the others</source>
        <translation>المدة التي تستغرقها الكتلة بين هذا الحاسوب والآخرين</translation>
    </message>
    <message>
        <source>Meanwhile the other side may find one of the same height: a race.</source>
        <translation>قد يجد الطرف الآخر في الأثناء كتلة بالارتفاع نفسه: سباق.</translation>
    </message>
    <message>
        <source>Other miners (simulated), times the power of this PC</source>
        <translation>المعدِّنون الآخرون (محاكاة)، بأضعاف قدرة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Time that a block should take</source>
        <translation>الوقت الذي ينبغي أن تستغرقه الكتلة</translation>
    </message>
</context>
<context>
    <name>lab mine</name>
    <message>
        <source>1 zero bit</source>
        <translation>بت صفري واحد</translation>
    </message>
    <message>
        <source>A mean: 37 % of blocks take longer than that, and 5 % more than three times as long.</source>
        <translation>هذا متوسط: 37 % من الكتل تستغرق أطول منه، و5 % منها أكثر من ثلاثة أضعافه.</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s difficulty</source>
        <translation>صعوبة بيتكوين</translation>
    </message>
    <message>
        <source>Block {number} found (simulated)</source>
        <translation>وُجدت الكتلة {number} (محاكاة)</translation>
    </message>
    <message>
        <source>Block {number} found by this PC</source>
        <translation>وجد هذا الحاسوب الكتلة {number}</translation>
    </message>
    <message>
        <source>Difficulty in bits</source>
        <translation>الصعوبة بالبت</translation>
    </message>
    <message>
        <source>Each extra zero bit halves the number of winners.</source>
        <translation>كل بت صفري إضافي يُنصّف عدد الفائزين.</translation>
    </message>
    <message>
        <source>Each extra zero bit halves the number of winners. A PC like this would draw {count} tickets in a second (simulated).</source>
        <translation>كل بت صفري إضافي يُنصّف عدد الفائزين. حاسوب كهذا يسحب {count} تذكرة في الثانية (محاكاة).</translation>
    </message>
    <message>
        <source>Each extra zero bit halves the number of winners. Your PC drew {count} tickets in the last second.</source>
        <translation>كل بت صفري إضافي يُنصّف عدد الفائزين. سحب حاسوبك {count} تذكرة في الثانية الأخيرة.</translation>
    </message>
    <message>
        <source>Every device of this PC is off: switch one on under Devices.</source>
        <translation>كل أجهزة هذا الحاسوب مطفأة: شغّل واحداً منها في «الأجهزة».</translation>
    </message>
    <message>
        <source>From this PC&apos;s benchmark, for the power that is chosen.</source>
        <translation>من قياس السرعة لهذا الحاسوب، عند القدرة المختارة.</translation>
    </message>
    <message>
        <source>Hash rate of this PC</source>
        <translation>معدل تجزئة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Held: no power is given now.</source>
        <translation>معلَّق: لا قدرة مُتاحة الآن.</translation>
    </message>
    <message>
        <source>Held: {why}.</source>
        <translation>معلَّق: {why}.</translation>
    </message>
    <message>
        <source>Mean time to a block at bitcoin&apos;s difficulty</source>
        <translation>متوسط الوقت حتى إيجاد كتلة بصعوبة بيتكوين</translation>
    </message>
    <message>
        <source>Mean time to a block here</source>
        <translation>متوسط الوقت حتى إيجاد كتلة هنا</translation>
    </message>
    <message>
        <source>Measured over the last minute of heating.</source>
        <translation>مَقيس في الدقيقة الأخيرة من التدفئة.</translation>
    </message>
    <message>
        <source>Measured over the last seconds.</source>
        <translation>مَقيس في الثواني الأخيرة.</translation>
    </message>
    <message>
        <source>Nothing is hashed yet. Hashing uses power, and all of it becomes heat.</source>
        <translation>لم تُحسب أي تجزئة بعد. حساب التجزئات يستهلك قدرة تصير كلها حرارة.</translation>
    </message>
    <message>
        <source>Nothing is hashed yet. You are asked before it begins.</source>
        <translation>لم تُحسب أي تجزئة بعد. ستُسأل قبل أن يبدأ ذلك.</translation>
    </message>
    <message>
        <source>Simulated: nothing is really hashed.</source>
        <translation>محاكاة: لا تُحسب أي تجزئة حقاً.</translation>
    </message>
    <message>
        <source>Stopped. What was counted stays here.</source>
        <translation>متوقف. ما عُدّ باقٍ هنا.</translation>
    </message>
    <message>
        <source>The lab hashes for {what} now. Starting here ends that.</source>
        <translation>يحسب المختبر التجزئات الآن من أجل {what}. البدء هنا ينهي ذلك.</translation>
    </message>
    <message>
        <source>The mean of the last lab, for the power that is chosen.</source>
        <translation>متوسط آخر تشغيل للمختبر، عند القدرة المختارة.</translation>
    </message>
    <message>
        <source>The miner is starting.</source>
        <translation>المعدِّن يبدأ.</translation>
    </message>
    <message>
        <source>Took {took}.</source>
        <translation>استغرقت {took}.</translation>
    </message>
    <message>
        <source>Took {took}; expected {expected}. Luck {luck}.</source>
        <translation>استغرقت {took}؛ والمتوقَّع {expected}. الحظ {luck}.</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>صف</translation>
    </message>
    <message>
        <source>a historic block</source>
        <translation>كتلة تاريخية</translation>
    </message>
    <message>
        <source>a year of the time machine</source>
        <translation>سنة من آلة الزمن</translation>
    </message>
    <message>
        <source>mining a block</source>
        <translation>تعدين كتلة</translation>
    </message>
    <message>
        <source>nonce {nonce} · {bits}</source>
        <translation>‏nonce {nonce} · {bits}</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>the chain whose difficulty adjusts</source>
        <translation>السلسلة التي تتكيّف صعوبتها</translation>
    </message>
    <message>
        <source>{bits}</source>
        <translation>{bits}</translation>
    </message>
    <message>
        <source>{count} zero bits</source>
        <translation>{count} من البتات الصفرية</translation>
    </message>
    <message>
        <source>{rate}</source>
        <translation>{rate}</translation>
    </message>
    <message>
        <source>{title}. {luck}</source>
        <translation>{title}. {luck}</translation>
    </message>
</context>
<context>
    <name>lab page</name>
    <message>
        <source>A live chain</source>
        <translation>سلسلة حيّة</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>الصعوبة</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Hashing for a class</source>
        <translation>حساب التجزئات لصف</translation>
    </message>
    <message>
        <source>Heat is heat</source>
        <translation>الحرارة هي الحرارة</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>معلَّق</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>الدروس</translation>
    </message>
    <message>
        <source>Mine a block</source>
        <translation>عدّن كتلة</translation>
    </message>
    <message>
        <source>Mining a block</source>
        <translation>تعدين كتلة</translation>
    </message>
    <message>
        <source>Mining a historic block again</source>
        <translation>إعادة تعدين كتلة تاريخية</translation>
    </message>
    <message>
        <source>Mining as in another year</source>
        <translation>التعدين كما في سنة أخرى</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Solo or pool</source>
        <translation>منفرداً أم في مجمَّع</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>The lab</source>
        <translation>المختبر</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>آلة الزمن</translation>
    </message>
    <message>
        <source>Your odds</source>
        <translation>احتمالاتك</translation>
    </message>
    <message>
        <source>real hashes from this PC at {rate}</source>
        <translation>تجزئات حقيقية من هذا الحاسوب بمعدل {rate}</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>simulated things say so</source>
        <translation>ما هو محاكاة يُذكر أنه محاكاة</translation>
    </message>
    <message>
        <source>this PC is not hashing now</source>
        <translation>هذا الحاسوب لا يحسب تجزئات الآن</translation>
    </message>
    <message>
        <source>this run is simulated: nothing is hashed</source>
        <translation>هذا التشغيل محاكاة: لا تُحسب أي تجزئة</translation>
    </message>
    <message>
        <source>{state}: {why}</source>
        <translation>{state}: {why}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>بقي {time}</translation>
    </message>
</context>
<context>
    <name>lab slow</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>الخطوة {number} من {count}</translation>
    </message>
    <message>
        <source>The best ticket so far</source>
        <translation>أفضل تذكرة حتى الآن</translation>
    </message>
    <message>
        <source>The genesis block of 2009</source>
        <translation>كتلة التكوين لعام 2009</translation>
    </message>
    <message>
        <source>The last ticket</source>
        <translation>آخر تذكرة</translation>
    </message>
    <message>
        <source>{changed} of {all} bits changed.</source>
        <translation>تغيّر {changed} من {all} بت.</translation>
    </message>
    <message>
        <source>{what} (simulated)</source>
        <translation>{what} (محاكاة)</translation>
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
    <name>lessons</name>
    <message>
        <source>A chain that adjusts</source>
        <translation>سلسلة تتكيّف</translation>
    </message>
    <message>
        <source>A chain that adjusts (simulated)</source>
        <translation>سلسلة تتكيّف (محاكاة)</translation>
    </message>
    <message>
        <source>An open question: these are thoughts, and no complete answer.</source>
        <translation>سؤال مفتوح: هذه أفكار وليست إجابة كاملة.</translation>
    </message>
    <message>
        <source>Class:</source>
        <translation>الصف:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>التاريخ:</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>للمعلّم</translation>
    </message>
    <message>
        <source>How long the waits were (simulated)</source>
        <translation>كم طالت مدد الانتظار (محاكاة)</translation>
    </message>
    <message>
        <source>Lower secondary school</source>
        <translation>المرحلة المتوسطة</translation>
    </message>
    <message>
        <source>Measured on the PC: every group has other numbers. What is told here is what to expect.</source>
        <translation>مَقيس على الحاسوب: لكل مجموعة أرقام أخرى. المذكور هنا هو ما ينبغي توقّعه.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>Numbers of this lesson</source>
        <translation>أرقام هذا الدرس</translation>
    </message>
    <message>
        <source>Real double SHA-256 hashes of the words “{first}” to “{last}”. The best is ticket {number}: {hash}</source>
        <translation>تجزئات SHA-256 مزدوجة حقيقية للكلمات من «⁦{first}⁩» إلى «⁦{last}⁩». أفضلها التذكرة {number}: ⁦{hash}⁩</translation>
    </message>
    <message>
        <source>Real hashes by their leading zero bits</source>
        <translation>تجزئات حقيقية بحسب عدد البتات الصفرية في بدايتها</translation>
    </message>
    <message>
        <source>Real hashes, chosen by the lesson&apos;s seed: the same on every machine.</source>
        <translation>تجزئات حقيقية تختارها بذرة الدرس: هي نفسها على كل جهاز.</translation>
    </message>
    <message>
        <source>Simulated from the lesson&apos;s seed: the same on every machine. Another seed gives other luck.</source>
        <translation>محاكاة من بذرة الدرس: هي نفسها على كل جهاز. بذرة أخرى تعطي حظاً آخر.</translation>
    </message>
    <message>
        <source>Simulated: {blocks} blocks per period; after period {period} hash power is {factor} what it was.</source>
        <translation>محاكاة: {blocks} كتلة في كل فترة؛ وبعد الفترة {period} تصبح قدرة التجزئة {factor} ما كانت عليه.</translation>
    </message>
    <message>
        <source>Solution: {title}</source>
        <translation>الحل: {title}</translation>
    </message>
    <message>
        <source>Task {number} of this lesson cannot be computed from its numbers. It needs other facts or settings.</source>
        <translation>لا يمكن حساب المهمة {number} في هذا الدرس من أرقامه. تحتاج إلى معلومات أو إعدادات أخرى.</translation>
    </message>
    <message>
        <source>Task {number}: {title} ({minutes})</source>
        <translation>المهمة {number}: {title} ({minutes})</translation>
    </message>
    <message>
        <source>The same average, two lives</source>
        <translation>متوسط واحد وحياتان</translation>
    </message>
    <message>
        <source>The same average, two lives (simulated)</source>
        <translation>متوسط واحد وحياتان (محاكاة)</translation>
    </message>
    <message>
        <source>The upright axis is logarithmic.</source>
        <translation>المحور الرأسي لوغاريتمي.</translation>
    </message>
    <message>
        <source>This file is too large for a lesson: {size} kB, and {most} kB at most.</source>
        <translation>هذا الملف أكبر من أن يكون درساً: ⁦{size} kB⁩، والحد الأقصى ⁦{most} kB⁩.</translation>
    </message>
    <message>
        <source>This is not a lesson file.</source>
        <translation>هذا ليس ملف درس.</translation>
    </message>
    <message>
        <source>This lesson file</source>
        <translation>ملف الدرس هذا</translation>
    </message>
    <message>
        <source>This lesson file cannot be used: “{place}” {problem}.</source>
        <translation>لا يمكن استعمال ملف الدرس هذا: «⁦{place}⁩» {problem}.</translation>
    </message>
    <message>
        <source>This lesson file is of format {format}, which is newer than this program: it knows formats up to {known}. A newer version of the program can open it.</source>
        <translation>صيغة ملف الدرس هذا {format}، وهي أحدث من هذا البرنامج الذي يعرف الصيغ حتى {known}. يمكن لإصدار أحدث من البرنامج أن يفتحه.</translation>
    </message>
    <message>
        <source>This lesson file was changed after it was saved: what it says does not fit its SHA-256.</source>
        <translation>غُيّر ملف الدرس هذا بعد حفظه: محتواه لا يطابق قيمة SHA-256 الخاصة به.</translation>
    </message>
    <message>
        <source>Towns by the number of winners</source>
        <translation>البلدات بحسب عدد الفائزين</translation>
    </message>
    <message>
        <source>Towns by the number of winners (simulated)</source>
        <translation>البلدات بحسب عدد الفائزين (محاكاة)</translation>
    </message>
    <message>
        <source>University</source>
        <translation>الجامعة</translation>
    </message>
    <message>
        <source>Upper secondary school</source>
        <translation>المرحلة الثانوية</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>WarmGUI · lesson {name} · seed {seed} · {hash}</source>
        <translation>‏WarmGUI · الدرس {name} · البذرة {seed} · ⁦{hash}⁩</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>What pupils learn</source>
        <translation>ما يتعلّمه التلاميذ</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>مصدره</translation>
    </message>
    <message>
        <source>Who has found a block after a time?</source>
        <translation>من وجد كتلة بعد مدة ما؟</translation>
    </message>
    <message>
        <source>Whoever has a file with this SHA-256 has the same numbers, figures and answers: {hash}. Seed {seed}.</source>
        <translation>من لديه ملف بقيمة SHA-256 هذه فلديه الأرقام والأشكال والإجابات نفسها: ⁦{hash}⁩. البذرة {seed}.</translation>
    </message>
    <message>
        <source>asks for a number that is not known there</source>
        <translation>يطلب رقماً غير معروف هناك</translation>
    </message>
    <message>
        <source>belongs to tasks of the kind “measure”, and to no others</source>
        <translation>خاص بالمهام من نوع «measure» دون غيرها</translation>
    </message>
    <message>
        <source>belongs to tasks of the kind “simulate”, and to no others</source>
        <translation>خاص بالمهام من نوع «simulate» دون غيرها</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation>الصحيح تماماً</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>المتوقَّع</translation>
    </message>
    <message>
        <source>expected, before the pool&apos;s fee</source>
        <translation>المتوقَّع، قبل رسوم المجمَّع</translation>
    </message>
    <message>
        <source>has a language that this program does not know</source>
        <translation>فيه لغة لا يعرفها هذا البرنامج</translation>
    </message>
    <message>
        <source>has a place for a number that is not known there</source>
        <translation>فيه موضع لرقم غير معروف هناك</translation>
    </message>
    <message>
        <source>hash power</source>
        <translation>قدرة التجزئة</translation>
    </message>
    <message>
        <source>hashes per block</source>
        <translation>التجزئات لكل كتلة</translation>
    </message>
    <message>
        <source>have found one</source>
        <translation>وجدوا كتلة</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>السارية</translation>
    </message>
    <message>
        <source>income</source>
        <translation>الدخل</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>is missing or no hash</source>
        <translation>مفقود أو ليس تجزئة</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>is not one of those that this program knows</source>
        <translation>ليس مما يعرفه هذا البرنامج</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>كبير جداً</translation>
    </message>
    <message>
        <source>is too long a number</source>
        <translation>عدد أطول مما ينبغي</translation>
    </message>
    <message>
        <source>is too long, or has characters that cannot be shown</source>
        <translation>طويل جداً، أو فيه حروف لا يمكن عرضها</translation>
    </message>
    <message>
        <source>law: 1 − e^(−t/T)</source>
        <translation>القانون: ⁦1 − e^(−t/T)⁩</translation>
    </message>
    <message>
        <source>leading zero bits</source>
        <translation>عدد البتات الصفرية في البداية</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>mean time per block</source>
        <translation>متوسط الوقت لكل كتلة</translation>
    </message>
    <message>
        <source>of all lives</source>
        <translation>من كل الحيوات</translation>
    </message>
    <message>
        <source>part of all lives, poorest first</source>
        <translation>نسبة من كل الحيوات، الأفقر أولاً</translation>
    </message>
    <message>
        <source>period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>مجمَّع</translation>
    </message>
    <message>
        <source>should be a date such as 2026-06-26</source>
        <translation>ينبغي أن يكون تاريخاً مثل ⁦2026-06-26⁩</translation>
    </message>
    <message>
        <source>should be a group of values</source>
        <translation>ينبغي أن يكون مجموعة قيم</translation>
    </message>
    <message>
        <source>should be a list of {least} to {most}</source>
        <translation>ينبغي أن يكون قائمة من {least} إلى {most}</translation>
    </message>
    <message>
        <source>should be a number in its plain form, as a text</source>
        <translation>ينبغي أن يكون عدداً بصيغته البسيطة، مكتوباً كنص</translation>
    </message>
    <message>
        <source>should be a number or a name, as a text</source>
        <translation>ينبغي أن يكون عدداً أو اسماً، مكتوباً كنص</translation>
    </message>
    <message>
        <source>should be a short name of small letters and figures</source>
        <translation>ينبغي أن يكون اسماً قصيراً من حروف لاتينية صغيرة وأرقام</translation>
    </message>
    <message>
        <source>should be a text in each language</source>
        <translation>ينبغي أن يكون نصاً بكل لغة</translation>
    </message>
    <message>
        <source>should be a whole number from {least} to {most}</source>
        <translation>ينبغي أن يكون عدداً صحيحاً من {least} إلى {most}</translation>
    </message>
    <message>
        <source>should be a word of 32 bits</source>
        <translation>ينبغي أن يكون كلمة من 32 بت</translation>
    </message>
    <message>
        <source>should be from 0 to below 1</source>
        <translation>ينبغي أن يكون من 0 إلى ما دون 1</translation>
    </message>
    <message>
        <source>should name exactly: {names}</source>
        <translation>ينبغي أن يذكر بالضبط: ⁦{names}⁩</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>منفرداً</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>مكرَّر مرتين</translation>
    </message>
    <message>
        <source>the hash power changes</source>
        <translation>تغيّر قدرة التجزئة</translation>
    </message>
    <message>
        <source>then difficulty</source>
        <translation>الصعوبة بعدها</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>التذاكر</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>towns</source>
        <translation>البلدات</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>الانتظار</translation>
    </message>
    <message>
        <source>winners in a town</source>
        <translation>الفائزون في البلدة</translation>
    </message>
    <message>
        <source>{count} simulated waits. Mean {mean}, middle one {median}, shortest {shortest}, longest {longest}.</source>
        <translation>{count} انتظار محاكى. المتوسط {mean}، والوسيط {median}، والأقصر {shortest}، والأطول {longest}.</translation>
    </message>
    <message>
        <source>{date}: {source}</source>
        <translation>{date}: {source}</translation>
    </message>
    <message>
        <source>{label}: {result}</source>
        <translation>{label}: {result}</translation>
    </message>
    <message>
        <source>{level} · {minutes} · numbers of {date}</source>
        <translation>{level} · {minutes} · أرقام {date}</translation>
    </message>
    <message>
        <source>{lives} simulated lives each. {share} of those who mine alone never get anything.</source>
        <translation>{lives} حياة محاكاة لكل طريقة. {share} ممن يعدّنون منفردين لا ينالون شيئاً أبداً.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>من {low} إلى {high}</translation>
    </message>
    <message>
        <source>{number} or more</source>
        <translation>{number} فأكثر</translation>
    </message>
    <message>
        <source>{number} tasks</source>
        <translation>عدد المهام: {number}</translation>
    </message>
    <message>
        <source>{share} have at most</source>
        <translation>{share} لديهم على الأكثر</translation>
    </message>
    <message>
        <source>{towns} simulated towns of {homes} homes; {total} winners in all.</source>
        <translation>بلدات محاكاة عددها {towns}، في كل منها {homes} بيت؛ ومجموع الفائزين {total}.</translation>
    </message>
</context>
<context>
    <name>miner</name>
    <message>
        <source>An antivirus program holds back the miner program {program}, because others abuse miners. If you want to heat with it, allow it there. {without}</source>
        <translation>يحتجز برنامج لمكافحة الفيروسات برنامج المعدِّن {program}، لأن آخرين يسيئون استعمال المعدِّنات. إن أردت التدفئة به فاسمح به هناك. {without}</translation>
    </message>
    <message>
        <source>No miner runs: {words}. {without}</source>
        <translation>لا معدِّن يعمل: {words}. {without}</translation>
    </message>
    <message>
        <source>The miner program {program} cannot be read. An antivirus program may hold it back, or the file belongs to somebody else. {without}</source>
        <translation>لا يمكن قراءة برنامج المعدِّن {program}. ربما يحتجزه برنامج لمكافحة الفيروسات، أو أن الملف يملكه شخص آخر. {without}</translation>
    </message>
    <message>
        <source>The miner program {program} is an empty file. Antivirus programs leave such files behind: restore and allow it there, or install WarmGUI again. {without}</source>
        <translation>برنامج المعدِّن {program} ملف فارغ. تترك برامج مكافحة الفيروسات ملفات كهذه: استعده واسمح به هناك، أو ثبّت WarmGUI من جديد. {without}</translation>
    </message>
    <message>
        <source>The miner program {program} is not there. Either WarmGUI was not installed whole, or an antivirus program has taken the miner away: restore and allow it there, or install WarmGUI again. {without}</source>
        <translation>برنامج المعدِّن {program} غير موجود. إما أن WarmGUI لم يُثبَّت كاملاً، وإما أن برنامجاً لمكافحة الفيروسات أزال المعدِّن: استعده واسمح به هناك، أو ثبّت WarmGUI من جديد. {without}</translation>
    </message>
    <message>
        <source>The miner program {program} was there and is gone. Antivirus programs often take miners away, because others abuse them. If you want to heat with it, restore it there and allow it. {without}</source>
        <translation>كان برنامج المعدِّن {program} موجوداً ثم اختفى. كثيراً ما تزيل برامج مكافحة الفيروسات المعدِّنات، لأن آخرين يسيئون استعمالها. إن أردت التدفئة به فاستعده هناك واسمح به. {without}</translation>
    </message>
    <message>
        <source>This PC does not allow that the miner program {program} is started: an antivirus program, a rule of the system or the file&apos;s permissions. {without}</source>
        <translation>لا يسمح هذا الحاسوب ببدء برنامج المعدِّن {program}: والسبب برنامج لمكافحة الفيروسات أو قاعدة في النظام أو أذونات الملف. {without}</translation>
    </message>
    <message>
        <source>Without it nothing heats; power and temperatures are measured, and most of the lab works, as before.</source>
        <translation>من دونه لا شيء يدفّئ؛ أما القدرة والحرارة فتُقاسان كما من قبل، ويعمل معظم المختبر أيضاً.</translation>
    </message>
    <message>
        <source>the miner program cannot be started; press Heat to try again</source>
        <translation>لا يمكن بدء برنامج المعدِّن؛ اضغط «تدفئة» للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>the miner program is gone; press Heat to try again</source>
        <translation>اختفى برنامج المعدِّن؛ اضغط «تدفئة» للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>the miner program is held back; press Heat to try again</source>
        <translation>برنامج المعدِّن محتجَز؛ اضغط «تدفئة» للمحاولة ثانيةً</translation>
    </message>
    <message>
        <source>the miner program is there again; press Heat to try it</source>
        <translation>عاد برنامج المعدِّن؛ اضغط «تدفئة» لتجربته</translation>
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
        <source>100 cubic feet</source>
        <translation>‏100 قدم مكعب</translation>
    </message>
    <message>
        <source>50 BTC a block until the first halving; the rule of the chain.</source>
        <translation>‏50 BTC للكتلة حتى أول تنصيف؛ قاعدة السلسلة.</translation>
    </message>
    <message>
        <source>943 EH/s published; the difficulty means 909 EH/s.</source>
        <translation>المنشور 943 EH/s؛ والصعوبة تعني 909 EH/s.</translation>
    </message>
    <message>
        <source>984 EH/s published; the difficulty means 958 EH/s. A single source.</source>
        <translation>المنشور 984 EH/s؛ والصعوبة تعني 958 EH/s. مصدر واحد فقط.</translation>
    </message>
    <message>
        <source>A kWh of electricity is a kWh of heat.</source>
        <translation>كل kWh من الكهرباء يصير kWh من الحرارة.</translation>
    </message>
    <message>
        <source>At a price of 0 or less any miner pays for itself.</source>
        <translation>بسعر 0 أو أقل يغطي أي معدِّن تكلفته.</translation>
    </message>
    <message>
        <source>At a price of 0 or less there is nothing to divide by.</source>
        <translation>بسعر 0 أو أقل لا يوجد ما يُقسم عليه.</translation>
    </message>
    <message>
        <source>At ten minutes a block since block {height}.</source>
        <translation>بكتلة كل عشر دقائق منذ الكتلة {height}.</translation>
    </message>
    <message>
        <source>Below this price of electricity mining pays for itself, heat or no heat.</source>
        <translation>تحت هذا السعر للكهرباء يغطي التعدين تكلفته، بحرارة أو بدونها.</translation>
    </message>
    <message>
        <source>Between the facts of {before} and {after}.</source>
        <translation>بين معلومات {before} ومعلومات {after}.</translation>
    </message>
    <message>
        <source>Burning {fuel}: {grams} of the {basis} (40 CFR 98, table C-1), without the way to the home.</source>
        <translation>حرق {fuel}: {grams} من {basis} (40 CFR 98، الجدول C-1)، من دون الطريق إلى المنزل.</translation>
    </message>
    <message>
        <source>By the settings, no heat of this PC reaches the room.</source>
        <translation>بحسب الإعدادات لا تصل حرارة هذا الحاسوب إلى الغرفة.</translation>
    </message>
    <message>
        <source>COP {cop}</source>
        <translation>COP {cop}</translation>
    </message>
    <message>
        <source>COP {cop} at {outdoor}</source>
        <translation>‏COP {cop} عند {outdoor}</translation>
    </message>
    <message>
        <source>Difficulty from the block chain; price implied by a published hash price of $28.68 per PH/s and day at 3.14 BTC per block (a single source)</source>
        <translation>الصعوبة من سلسلة الكتل؛ والسعر مستنتَج من سعر تجزئة منشور قدره $28.68 لكل PH/s في اليوم عند 3.14 BTC لكل كتلة (مصدر واحد)</translation>
    </message>
    <message>
        <source>Doing nothing</source>
        <translation>عدم فعل شيء</translation>
    </message>
    <message>
        <source>For the heat that mining gives in 24 hours at its present power.</source>
        <translation>للحرارة التي يعطيها التعدين في 24 ساعة بقدرته الحالية.</translation>
    </message>
    <message>
        <source>Gas boiler</source>
        <translation>مرجل غاز</translation>
    </message>
    <message>
        <source>Great Britain, price cap of October 2025, Ofgem</source>
        <translation>بريطانيا العظمى، سقف الأسعار لأكتوبر 2025، Ofgem</translation>
    </message>
    <message>
        <source>Half of the former subsidy since block {height}; the rule of the chain.</source>
        <translation>نصف المكافأة السابقة منذ الكتلة {height}؛ قاعدة السلسلة.</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>مضخة حرارية</translation>
    </message>
    <message>
        <source>Households of the EU, first half of 2025, Eurostat nrg_pc_202</source>
        <translation>الأسر في الاتحاد الأوروبي، النصف الأول من 2025، Eurostat nrg_pc_202</translation>
    </message>
    <message>
        <source>If this work went to bitcoin, which it does not: {how}</source>
        <translation>لو ذهب هذا العمل إلى بيتكوين، وهو لا يذهب إليه: {how}</translation>
    </message>
    <message>
        <source>Mean of today, since it rests now.</source>
        <translation>متوسط اليوم، لأنه ساكن الآن.</translation>
    </message>
    <message>
        <source>Mining alone: so far do the days&apos; incomes stray from their mean, because nearly all of them are 0. In a pool they stray less.</source>
        <translation>في التعدين المنفرد: هذا مدى انحراف دخل الأيام عن متوسطه، لأن جميعها تقريباً 0. وفي المجمَّع يكون الانحراف أقل.</translation>
    </message>
    <message>
        <source>No heat: the room cools until the rest of the home keeps it.</source>
        <translation>لا حرارة: تبرد الغرفة إلى الحدّ الذي تبقيها عليه بقية المنزل.</translation>
    </message>
    <message>
        <source>None of today&apos;s heat was useful: there is no kWh to share the cost.</source>
        <translation>لم تكن أي حرارة اليوم نافعة: لا يوجد kWh تُقسم عليه التكلفة.</translation>
    </message>
    <message>
        <source>Nothing is mined now, and nothing was measured yet.</source>
        <translation>لا شيء يُعدَّن الآن، ولم يُقس شيء بعد.</translation>
    </message>
    <message>
        <source>November 2025: more than 1.1 ZH/s, the record so far.</source>
        <translation>نوفمبر 2025: أكثر من 1.1 ZH/s، وهو الرقم القياسي حتى الآن.</translation>
    </message>
    <message>
        <source>Of the benchmark at full power, since it rests now.</source>
        <translation>من قياس الأداء بكامل القدرة، لأنه ساكن الآن.</translation>
    </message>
    <message>
        <source>Of the electricity that mining draws in 24 hours.</source>
        <translation>للكهرباء التي يسحبها التعدين في 24 ساعة.</translation>
    </message>
    <message>
        <source>Of the electricity; hashing emits nothing of its own.</source>
        <translation>للكهرباء؛ فحساب التجزئات لا يبعث شيئاً بذاته.</translation>
    </message>
    <message>
        <source>Of today&apos;s heat from mining: what fell while the room was not above its target.</source>
        <translation>من حرارة التعدين اليوم: ما جاء والغرفة ليست فوق الحرارة المطلوبة.</translation>
    </message>
    <message>
        <source>Oil boiler</source>
        <translation>مرجل زيت</translation>
    </message>
    <message>
        <source>On average, at {efficiency}. {facts}.</source>
        <translation>في المتوسط، بكفاءة {efficiency}. {facts}.</translation>
    </message>
    <message>
        <source>On average. {facts}.</source>
        <translation>في المتوسط. {facts}.</translation>
    </message>
    <message>
        <source>On average. {price}</source>
        <translation>في المتوسط. {price}</translation>
    </message>
    <message>
        <source>On the line from COP {cold} at {cold_c} to {mild} at {mild_c}, and not beyond it, as declared.</source>
        <translation>على الخط من COP {cold} عند {cold_c} إلى {mild} عند {mild_c}، ولا يتجاوزه، كما صُرِّح.</translation>
    </message>
    <message>
        <source>Plain electric heater</source>
        <translation>مدفأة كهربائية عادية</translation>
    </message>
    <message>
        <source>Propane boiler</source>
        <translation>مرجل بروبان</translation>
    </message>
    <message>
        <source>Published on that day</source>
        <translation>نُشر في ذلك اليوم</translation>
    </message>
    <message>
        <source>So many kWh of this heat cost as much as one kWh of a plain heater&apos;s. A heat pump with a higher COP is cheaper.</source>
        <translation>عدد kWh من هذه الحرارة التي تكلّف ما يكلّفه kWh واحد من مدفأة عادية. والمضخة الحرارية ذات COP أعلى أرخص.</translation>
    </message>
    <message>
        <source>The COP of your settings.</source>
        <translation>قيمة COP من إعداداتك.</translation>
    </message>
    <message>
        <source>The block&apos;s own header, whose hash proves it</source>
        <translation>ترويسة الكتلة نفسها، وتجزئتها تثبتها</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget at this height</source>
        <translation>إعادة ضبط الصعوبة في السلسلة نفسها عند هذا الارتفاع</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget at this height; the day is right to about two days</source>
        <translation>إعادة ضبط الصعوبة في السلسلة نفسها عند هذا الارتفاع؛ اليوم دقيق إلى نحو يومين</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget targets; the height at new year is right to about a day</source>
        <translation>أهداف إعادة ضبط الصعوبة في السلسلة نفسها؛ الارتفاع عند رأس السنة دقيق إلى نحو يوم</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget, which the times of two blocks prove (Bitcoin Core, tests of the rule)</source>
        <translation>إعادة ضبط الصعوبة في السلسلة نفسها، ويثبتها وقتا كتلتين (Bitcoin Core، اختبارات القاعدة)</translation>
    </message>
    <message>
        <source>The difficulty of the network is not known.</source>
        <translation>صعوبة الشبكة غير معروفة.</translation>
    </message>
    <message>
        <source>The efficiency of your settings.</source>
        <translation>الكفاءة من إعداداتك.</translation>
    </message>
    <message>
        <source>The hashrate is not known yet: its window fills.</source>
        <translation>معدل التجزئة غير معروف بعد: نافذته تمتلئ.</translation>
    </message>
    <message>
        <source>The income pays for all of the electricity: the heat is free.</source>
        <translation>الدخل يدفع ثمن الكهرباء كلها: الحرارة مجانية.</translation>
    </message>
    <message>
        <source>The middle of what boilers in use reach.</source>
        <translation>منتصف ما تبلغه المراجل المستعملة.</translation>
    </message>
    <message>
        <source>The network began on 3 January 2009.</source>
        <translation>بدأت الشبكة في 3 يناير 2009.</translation>
    </message>
    <message>
        <source>The newest that is known: that of {date}.</source>
        <translation>أحدث ما هو معروف: قيمة {date}.</translation>
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
        <source>The price of bitcoin is known in US dollars only. To see earnings in {currency}, set what one US dollar costs in Settings, Money.</source>
        <translation>سعر بيتكوين معروف بالدولار الأمريكي فقط. لترى الدخل بعملة {currency}، حدّد سعر الدولار في الإعدادات، المال.</translation>
    </message>
    <message>
        <source>The price of bitcoin of {date}. {facts}.</source>
        <translation>سعر بيتكوين في {date}. {facts}.</translation>
    </message>
    <message>
        <source>The price of electricity is not known.</source>
        <translation>سعر الكهرباء غير معروف.</translation>
    </message>
    <message>
        <source>The price of the fuel is not set: Settings, Other ways to heat.</source>
        <translation>سعر الوقود غير محدَّد: الإعدادات، طرق تدفئة أخرى.</translation>
    </message>
    <message>
        <source>The price of your settings.</source>
        <translation>السعر من إعداداتك.</translation>
    </message>
    <message>
        <source>The usual COP of your settings: the temperature outside is not known.</source>
        <translation>قيمة COP المعتادة من إعداداتك: الحرارة في الخارج غير معروفة.</translation>
    </message>
    <message>
        <source>This PC, mining</source>
        <translation>هذا الحاسوب، بالتعدين</translation>
    </message>
    <message>
        <source>This cannot be computed from such numbers.</source>
        <translation>لا يمكن حساب هذا من أرقام كهذه.</translation>
    </message>
    <message>
        <source>Today no heat from mining fell while the room was known.</source>
        <translation>لم تأتِ اليوم حرارة من التعدين وحرارة الغرفة معروفة.</translation>
    </message>
    <message>
        <source>Today&apos;s net cost, shared out over the heat that was useful.</source>
        <translation>صافي تكلفة اليوم موزَّعاً على الحرارة التي كانت نافعة.</translation>
    </message>
    <message>
        <source>US gallon</source>
        <translation>غالون أمريكي</translation>
    </message>
    <message>
        <source>United States, 17 November 2025, EIA</source>
        <translation>الولايات المتحدة، 17 نوفمبر 2025، EIA</translation>
    </message>
    <message>
        <source>United States, 8 December 2025, EIA</source>
        <translation>الولايات المتحدة، 8 ديسمبر 2025، EIA</translation>
    </message>
    <message>
        <source>What a kWh of this heat earns less what its electricity costs.</source>
        <translation>ما يكسبه kWh من هذه الحرارة ناقص تكلفة كهربائه.</translation>
    </message>
    <message>
        <source>What is hashed for the lab or for a class pays nothing.</source>
        <translation>ما يُحسب من تجزئات للمختبر أو لصف لا يدفع شيئاً.</translation>
    </message>
    <message>
        <source>What it earns is not known and not counted. {why}</source>
        <translation>ما يكسبه غير معروف وغير محسوب. {why}</translation>
    </message>
    <message>
        <source>What it earns less what it costs.</source>
        <translation>ما يكسبه ناقص ما يكلّفه.</translation>
    </message>
    <message>
        <source>What mining costs in 24 hours: doing nothing saves it, and the room cools.</source>
        <translation>ما يكلّفه التعدين في 24 ساعة: عدم فعل شيء يوفّره، وتبرد الغرفة.</translation>
    </message>
    <message>
        <source>What today&apos;s energy cost is not known.</source>
        <translation>تكلفة طاقة اليوم غير معروفة.</translation>
    </message>
    <message>
        <source>With fewer J/TH than this mining pays for itself at this price, heat or no heat.</source>
        <translation>بأقل من هذا القدر من J/TH يغطي التعدين تكلفته بهذا السعر، بحرارة أو بدونها.</translation>
    </message>
    <message>
        <source>a kWh of electricity for a kWh of heat</source>
        <translation>‏kWh من الكهرباء لكل kWh من الحرارة</translation>
    </message>
    <message>
        <source>earns {income}</source>
        <translation>يكسب {income}</translation>
    </message>
    <message>
        <source>higher heating value</source>
        <translation>القيمة الحرارية العليا</translation>
    </message>
    <message>
        <source>income not known and not counted</source>
        <translation>الدخل غير معروف وغير محسوب</translation>
    </message>
    <message>
        <source>litre</source>
        <translation>لتر</translation>
    </message>
    <message>
        <source>lower heating value</source>
        <translation>القيمة الحرارية الدنيا</translation>
    </message>
    <message>
        <source>no heat: the room cools</source>
        <translation>لا حرارة: تبرد الغرفة</translation>
    </message>
    <message>
        <source>no heat: the room ends about {cooler} cooler than with this PC at full power</source>
        <translation>لا حرارة: تنتهي الغرفة أبرد بنحو {cooler} منها وهذا الحاسوب بكامل قدرته</translation>
    </message>
    <message>
        <source>price not set, {efficiency}</source>
        <translation>السعر غير محدَّد، {efficiency}</translation>
    </message>
    <message>
        <source>the same electricity; earns nothing where the work goes now</source>
        <translation>الكهرباء نفسها؛ ولا تكسب شيئاً حيث يذهب العمل الآن</translation>
    </message>
    <message>
        <source>therm</source>
        <translation>ثيرم</translation>
    </message>
    <message>
        <source>{burning} {leakage} of the gas leaks on its way, counted as methane over {years} years ({gwp} times CO₂).</source>
        <translation>{burning} يتسرب {leakage} من الغاز في الطريق، ويُحسب ميثاناً على مدى {years} سنة ({gwp} ضعف CO₂).</translation>
    </message>
    <message>
        <source>{power} for 24 hours at {tariff}.</source>
        <translation>{power} مدة 24 ساعة بسعر {tariff}.</translation>
    </message>
    <message>
        <source>{power} for {rate}.</source>
        <translation>‏{power} مقابل {rate}.</translation>
    </message>
    <message>
        <source>{price} ({date}), {efficiency}</source>
        <translation>‏{price} ({date})، {efficiency}</translation>
    </message>
    <message>
        <source>{price} Your rate: {rate} {currency} per US dollar.</source>
        <translation>{price} سعرك: {rate} {currency} لكل دولار أمريكي.</translation>
    </message>
    <message>
        <source>{price} per {unit}, {efficiency} of the {basis}.</source>
        <translation>‏{price} لكل {unit}، {efficiency} من {basis}.</translation>
    </message>
    <message>
        <source>{price}, {efficiency}</source>
        <translation>‏{price}، {efficiency}</translation>
    </message>
    <message>
        <source>{source}.</source>
        <translation>{source}.</translation>
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
        <source>{place} ends the connection at once, perhaps because this port wants TLS</source>
        <translation>{place} يُنهي الاتصال فورًا، وربما لأن هذا المنفذ يتطلب TLS</translation>
    </message>
    <message>
        <source>{place} takes the connection and says nothing</source>
        <translation>{place} يقبل الاتصال ولا يقول شيئًا</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Bitcoin Core at {place}</source>
        <translation>‏Bitcoin Core في {place}</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>لم يجب بعد.</translation>
    </message>
    <message>
        <source>Mempool server {place}</source>
        <translation>خادم Mempool ‏{place}</translation>
    </message>
    <message>
        <source>No facts from {place}: {problem}. It is asked again in {time}.</source>
        <translation>لا معلومات من {place}: {problem}. يُسأل ثانيةً بعد {time}.</translation>
    </message>
    <message>
        <source>Not all of it can be used: {why}.</source>
        <translation>لا يمكن استعمال كل ما فيه: {why}.</translation>
    </message>
    <message>
        <source>The keyring is being asked for the password of the node.</source>
        <translation>تُسأل حلقة المفاتيح عن كلمة مرور العقدة.</translation>
    </message>
    <message>
        <source>The password of the node is needed.</source>
        <translation>كلمة مرور العقدة مطلوبة.</translation>
    </message>
    <message>
        <source>The program&apos;s dated facts</source>
        <translation>معلومات البرنامج المؤرَّخة</translation>
    </message>
    <message>
        <source>a difficulty of {difficulty} is not that of bitcoin&apos;s main network</source>
        <translation>الصعوبة {difficulty} ليست صعوبة شبكة بيتكوين الرئيسية</translation>
    </message>
    <message>
        <source>block {height} cannot have been found yet, unless this PC&apos;s clock is wrong</source>
        <translation>لا يمكن أن تكون الكتلة {height} قد وُجدت بعد، إلا إذا كانت ساعة هذا الحاسوب خاطئة</translation>
    </message>
    <message>
        <source>block {height} is behind block {known}, which is known: it is still catching up, or is of another network</source>
        <translation>الكتلة {height} متأخرة عن الكتلة المعروفة {known}: إما أنه ما زال يلحق بالركب أو أنه من شبكة أخرى</translation>
    </message>
    <message>
        <source>it answers with an error ({words})</source>
        <translation>يجيب بخطأ ({words})</translation>
    </message>
    <message>
        <source>it does not answer as Bitcoin Core does</source>
        <translation>لا يجيب كما يجيب Bitcoin Core</translation>
    </message>
    <message>
        <source>it is on the network “{chain}”, not on bitcoin&apos;s main one</source>
        <translation>هو على الشبكة «{chain}»، لا على شبكة بيتكوين الرئيسية</translation>
    </message>
    <message>
        <source>it is starting</source>
        <translation>هو قيد البدء</translation>
    </message>
    <message>
        <source>it is still downloading the block chain: block {height} of {known}</source>
        <translation>ما زال ينزّل سلسلة الكتل: الكتلة {height} من {known}</translation>
    </message>
    <message>
        <source>it needs a user name and a password, or its cookie file</source>
        <translation>يحتاج إلى اسم مستخدم وكلمة مرور، أو إلى ملف cookie الخاص به</translation>
    </message>
    <message>
        <source>it tells no price in {currency} or USD</source>
        <translation>لا يخبر بسعر بعملة {currency} ولا بالدولار الأمريكي (USD)</translation>
    </message>
    <message>
        <source>its block height is no whole number</source>
        <translation>ارتفاع الكتلة لديه ليس عدداً صحيحاً</translation>
    </message>
    <message>
        <source>its cookie file {path} cannot be read ({words})</source>
        <translation>تعذّرت قراءة ملف cookie الخاص به ⁦{path}⁩ ({words})</translation>
    </message>
    <message>
        <source>its difficulty and its target do not belong together</source>
        <translation>صعوبته وهدفه لا يتوافقان</translation>
    </message>
    <message>
        <source>its fees are not in sat, or not those of bitcoin</source>
        <translation>رسومه ليست بوحدة sat، أو ليست رسوم بيتكوين</translation>
    </message>
    <message>
        <source>its fees are of other blocks</source>
        <translation>رسومه لكتل أخرى</translation>
    </message>
    <message>
        <source>its hashrate ({hashrate}) and its difficulty do not belong together</source>
        <translation>معدل التجزئة لديه ({hashrate}) وصعوبته لا يتوافقان</translation>
    </message>
    <message>
        <source>its price is old</source>
        <translation>سعره قديم</translation>
    </message>
    <message>
        <source>its time between blocks is not in milliseconds, as it should be</source>
        <translation>الوقت بين الكتل لديه ليس بالميلي ثانية كما ينبغي</translation>
    </message>
    <message>
        <source>the time of its price is in milliseconds, not in seconds</source>
        <translation>وقت سعره بالميلي ثانية لا بالثواني</translation>
    </message>
    <message>
        <source>what it says of the next retarget cannot be</source>
        <translation>ما يقوله عن إعادة ضبط الصعوبة التالية غير ممكن</translation>
    </message>
    <message>
        <source>{path} is no cookie file of Bitcoin Core</source>
        <translation>الملف ⁦{path}⁩ ليس ملف cookie الخاص ببرنامج Bitcoin Core</translation>
    </message>
    <message>
        <source>{problem} Until then the facts of {date} count.</source>
        <translation>{problem} وإلى ذلك الحين تُعتمد معلومات {date}.</translation>
    </message>
    <message>
        <source>“{name}” in its answer is no amount in sat</source>
        <translation>«{name}» في جوابه ليس مقداراً بوحدة sat</translation>
    </message>
    <message>
        <source>“{name}” in its answer is no number</source>
        <translation>«{name}» في جوابه ليس رقماً</translation>
    </message>
    <message>
        <source>“{name}” is missing in its answer</source>
        <translation>ينقص «{name}» في جوابه</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Heating waits: {reason}.</source>
        <translation>التدفئة تنتظر: {reason}.</translation>
    </message>
    <message>
        <source>This PC found a block</source>
        <translation>وجد هذا الحاسوب كتلة</translation>
    </message>
    <message>
        <source>WarmGUI needs you</source>
        <translation>يحتاج WarmGUI إليك</translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation>{first} (و{count} أخرى)</translation>
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
    <name>recovery</name>
    <message>
        <source>All settings</source>
        <translation>كل الإعدادات</translation>
    </message>
    <message>
        <source>Every second, minute and hour that was recorded, and the journal: charts, costs and reports begin anew.</source>
        <translation>كل ثانية ودقيقة وساعة سُجِّلت، واليوميات: تبدأ المخططات والتكاليف والتقارير من جديد.</translation>
    </message>
    <message>
        <source>Everything that was set: target, week plan, sensors, pools and nodes, prices, places and heaters, appearance, and your consent.</source>
        <translation>كل ما ضُبط: الحرارة المطلوبة والخطة الأسبوعية والحساسات والمجمَّعات والعقد والأسعار والأماكن والمدافئ والمظهر، وموافقتك.</translation>
    </message>
    <message>
        <source>Everything was kept as {path}. Passwords are not in it.</source>
        <translation>حُفظ كل شيء في {path}. وليست كلمات المرور فيه.</translation>
    </message>
    <message>
        <source>Fleet and broker</source>
        <translation>الأسطول والوسيط</translation>
    </message>
    <message>
        <source>Heat loss, heat capacity and all versions of them. It learns again, which takes about a week.</source>
        <translation>فقد الحرارة والسعة الحرارية وكل إصداراتهما. يتعلّم من جديد، ويستغرق ذلك نحو أسبوع.</translation>
    </message>
    <message>
        <source>It could not be done ({reason}). Nothing was changed.</source>
        <translation>تعذّر ذلك ({reason}). لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>It is as at first.</source>
        <translation>صار كما كان في البداية.</translation>
    </message>
    <message>
        <source>It is back as it was in the export.</source>
        <translation>عاد كما كان في ملف التصدير.</translation>
    </message>
    <message>
        <source>Its place and size, the page that was open, and which hints you have seen.</source>
        <translation>موضعها وحجمها والصفحة التي كانت مفتوحة والتلميحات التي رأيتها.</translation>
    </message>
    <message>
        <source>Measured speeds and what was fetched</source>
        <translation>السرعات المقيسة وما جُلب</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>كلمات المرور</translation>
    </message>
    <message>
        <source>Speeds of the kernels and cards, the last forecast, prices and facts. All of it is measured or fetched again.</source>
        <translation>سرعات النوى الحسابية والبطاقات وآخر توقّع والأسعار والحقائق. يُقاس كل ذلك أو يُجلب من جديد.</translation>
    </message>
    <message>
        <source>That this PC tells a broker how it heats and follows it, and the broker&apos;s address. Its name there stays.</source>
        <translation>إخبار هذا الحاسوب وسيطًا بكيفية تدفئته واتّباعه له، وعنوان الوسيط. ويبقى اسمه هناك.</translation>
    </message>
    <message>
        <source>That you agreed to mining. Nothing mines before you agree again.</source>
        <translation>موافقتك على التعدين. لا يجري أي تعدين قبل أن توافق من جديد.</translation>
    </message>
    <message>
        <source>The export does not hold that. Nothing was changed.</source>
        <translation>ملف التصدير لا يحتوي على ذلك. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>اليوميات</translation>
    </message>
    <message>
        <source>The list of what happened and why. Charts and sums stay.</source>
        <translation>قائمة ما حدث ولماذا. تبقى المخططات والمجاميع.</translation>
    </message>
    <message>
        <source>The passwords in the private file are gone; those in the keyring are not ({reason}).</source>
        <translation>حُذفت كلمات المرور التي في الملف الخاص؛ أما التي في حلقة المفاتيح فلم تُحذف ({reason}).</translation>
    </message>
    <message>
        <source>The thermostat&apos;s memory</source>
        <translation>ذاكرة منظم الحرارة</translation>
    </message>
    <message>
        <source>The times and temperatures of the schedule. The target of now stays.</source>
        <translation>أوقات الجدول ودرجات حرارته. تبقى الحرارة المطلوبة الآن.</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>السجل كله</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>This export is of a newer version of WarmGUI. Nothing was changed.</source>
        <translation>ملف التصدير هذا من إصدار أحدث من WarmGUI. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This is no export of WarmGUI, or it is damaged. Nothing was changed.</source>
        <translation>هذا ليس ملف تصدير من WarmGUI أو أنه تالف. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Those of the servers, sensors and heaters in the settings, in the system&apos;s keyring and in the private file. They are in no export: you type them again.</source>
        <translation>كلمات مرور الخوادم والحساسات والمدافئ التي في الإعدادات، في حلقة مفاتيح النظام وفي الملف الخاص. ليست في أي ملف تصدير: تكتبها من جديد.</translation>
    </message>
    <message>
        <source>WarmGUI runs and uses it. End it first; nothing was changed.</source>
        <translation>WarmGUI يعمل ويستخدمه. أنهِه أولًا؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Week plan and holidays</source>
        <translation>الخطة الأسبوعية والعطل</translation>
    </message>
    <message>
        <source>What it knows of the last hours and days: its trim, measured powers, today&apos;s sums, whether it heated.</source>
        <translation>ما يعرفه عن الساعات والأيام الأخيرة: ضبطه الدقيق والقدرات المقيسة ومجاميع اليوم وهل كان يدفئ.</translation>
    </message>
    <message>
        <source>What was learned of the room</source>
        <translation>ما عُرف عن الغرفة بالتعلّم</translation>
    </message>
    <message>
        <source>What was set in this section; all others stay.</source>
        <translation>ما ضُبط في هذا القسم؛ وتبقى سائر الأقسام.</translation>
    </message>
    <message>
        <source>Your consent</source>
        <translation>موافقتك</translation>
    </message>
</context>
<context>
    <name>releases</name>
    <message>
        <source>Arabic from right to left and Simplified Chinese; larger text; everything by keyboard and with screen readers.</source>
        <translation>العربية من اليمين إلى اليسار والصينية المبسّطة؛ ونص أكبر؛ وكل شيء بلوحة المفاتيح وبقارئات الشاشة.</translation>
    </message>
    <message>
        <source>Installers for Windows and Linux. They switch nothing on by themselves: starting at log-in and looking for newer versions wait for your yes.</source>
        <translation>برامج تثبيت لويندوز ولينكس. لا تُفعِّل شيئاً من نفسها: البدء عند تسجيل الدخول والبحث عن إصدارات أحدث ينتظران موافقتك.</translation>
    </message>
    <message>
        <source>Net before gross: every figure of money and energy opens and shows how it is known.</source>
        <translation>الصافي قبل الإجمالي: كل رقم للمال أو الطاقة يُفتح ويبيّن كيف عُرف.</translation>
    </message>
    <message>
        <source>Settings are found by your own words: try “dark”, “boot” or “watt”. Ctrl+F begins a search.</source>
        <translation>تجد الإعدادات بكلماتك أنت: جرّب «داكن» أو «إقلاع» أو «واط». يبدأ Ctrl+F البحث.</translation>
    </message>
    <message>
        <source>The first steps measure your devices, with a bar and a way to cancel, and say honestly what to expect. You find them again in the settings.</source>
        <translation>تقيس الخطوات الأولى أجهزتك، مع شريط تقدّم وإمكان الإلغاء، وتقول بصدق ما يمكن توقّعه. تجدها ثانيةً في الإعدادات.</translation>
    </message>
    <message>
        <source>The odds lab shows with real hashes why a home PC finds no block, alone or with a whole class.</source>
        <translation>يبيّن مختبر الاحتمالات بتجزئات حقيقية لماذا لا يجد حاسوب منزلي كتلة، لا وحده ولا مع صف كامل.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>All of the work went to the practice network or a test network: it pays nothing.</source>
        <translation>ذهب العمل كله إلى شبكة التدريب أو شبكة اختبار: لا تدفع شيئاً.</translation>
    </message>
    <message>
        <source>At the price of {date} they are worth {income}.</source>
        <translation>بسعر {date} تساوي {income}.</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>CO₂ of the electricity from the grid. Carbon intensity from: {source}; where none was known: {carbon}. Making and scrapping the PC is not in it.</source>
        <translation>ثاني أكسيد الكربون (CO₂) للكهرباء من شبكة الكهرباء. كثافة الكربون من: {source}؛ وحيث لم تكن معروفة: {carbon}. لا يشمل ذلك صنع الحاسوب والتخلص منه.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>يوماً بيوم</translation>
    </message>
    <message>
        <source>Each second of mining costs the price of its moment. Price from: {source}; where none was known: {price}.</source>
        <translation>تكلّف كل ثانية من التعدين سعر لحظتها. السعر من: {source}؛ وحيث لم يكن معروفاً: {price}.</translation>
    </message>
    <message>
        <source>Electricity for mining</source>
        <translation>كهرباء التعدين</translation>
    </message>
    <message>
        <source>Energy of mining, and the heat of it that was useful</source>
        <translation>طاقة التعدين وما نفع من حرارتها</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقَّع</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Expected earnings are an average over luck, second by second from the hashrate and the network&apos;s difficulty as it was known then; what was really paid out may differ.</source>
        <translation>الدخل المتوقَّع متوسط يلغي أثر الحظ، ثانيةً بثانية، من معدل التجزئة وصعوبة الشبكة كما كانت معروفة حينها؛ وقد يختلف ما دُفع فعلاً.</translation>
    </message>
    <message>
        <source>Heat from computing</source>
        <translation>حرارة من الحوسبة</translation>
    </message>
    <message>
        <source>Heater</source>
        <translation>المدفأة</translation>
    </message>
    <message>
        <source>Heaters in the network are not in these sums: this report is of this PC&apos;s mining alone.</source>
        <translation>المدافئ في الشبكة ليست ضمن هذه المجاميع: هذا التقرير عن تعدين هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>ساعةً بساعة</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>كيف عُرف</translation>
    </message>
    <message>
        <source>How it was known: {shares}.</source>
        <translation>كيف عُرف ذلك: {shares}.</translation>
    </message>
    <message>
        <source>How much of the heat was wanted is not known: room or target were not.</source>
        <translation>لا يُعرف كم من الحرارة كان مطلوباً: حرارة الغرفة أو الحرارة المطلوبة لم تكن معروفة.</translation>
    </message>
    <message>
        <source>If all of the work had gone to bitcoin’s network it would be worth {sat} on average (modelled).</source>
        <translation>لو ذهب العمل كله إلى شبكة بيتكوين لساوى {sat} في المتوسط (تقديراً).</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>بالأرقام</translation>
    </message>
    <message>
        <source>Known now: {network}. Source: {source}.</source>
        <translation>المعروف الآن: {network}. المصدر: {source}.</translation>
    </message>
    <message>
        <source>Made by WarmGUI on {date} from the history of this PC.</source>
        <translation>أعدّه WarmGUI في {date} من سجل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Mean price</source>
        <translation>متوسط السعر</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Mining cost {cost}. The expected earnings are {sat}; what those are worth in {currency} is not known.</source>
        <translation>كلّف التعدين {cost}. والدخل المتوقَّع {sat}؛ ولا يُعرف كم يساوي بعملة {currency}.</translation>
    </message>
    <message>
        <source>Mining energy</source>
        <translation>طاقة التعدين</translation>
    </message>
    <message>
        <source>Mining energy is what the PC draws at the wall less what it would draw without mining.</source>
        <translation>طاقة التعدين هي ما يسحبه الحاسوب عند المقبس ناقص ما كان سيسحبه بلا تعدين.</translation>
    </message>
    <message>
        <source>Mining is expected to have earned {net} more than its electricity of {cost} cost.</source>
        <translation>يُتوقَّع أن التعدين كسب {net} فوق تكلفة كهربائه البالغة {cost}.</translation>
    </message>
    <message>
        <source>Mining paid {price} on average. Price from: {source}.</source>
        <translation>دفع التعدين {price} في المتوسط. السعر من: {source}.</translation>
    </message>
    <message>
        <source>Mining used {mining}. {useful} of heat came while the room was not above its target, {share} of that energy as far as it is known.</source>
        <translation>استهلك التعدين {mining}. جاءت {useful} من الحرارة والغرفة ليست فوق الحرارة المطلوبة، أي {share} من تلك الطاقة بقدر ما هو معروف.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>شهراً بشهر</translation>
    </message>
    <message>
        <source>Net cost</source>
        <translation>صافي التكلفة</translation>
    </message>
    <message>
        <source>Net cost of a useful kWh</source>
        <translation>صافي تكلفة kWh نافع</translation>
    </message>
    <message>
        <source>Net cost {net}: electricity for mining, which earned nothing.</source>
        <translation>صافي التكلفة {net}: كهرباء التعدين، ولم يكسب شيئاً.</translation>
    </message>
    <message>
        <source>Net cost {net}: {cost} for electricity less {income} of expected earnings.</source>
        <translation>صافي التكلفة {net}: {cost} للكهرباء ناقص {income} دخلاً متوقَّعاً.</translation>
    </message>
    <message>
        <source>Nothing was mined in this time.</source>
        <translation>لم يُعدَّن شيء في هذا الوقت.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>لم يُسجَّل شيء في هذا الوقت.</translation>
    </message>
    <message>
        <source>Nothing: the work went where it pays nothing.</source>
        <translation>لا شيء: ذهب العمل إلى حيث لا يُدفع شيء.</translation>
    </message>
    <message>
        <source>Other heaters at the mean price and carbon intensity that mining really had and the mean temperature outside, fuels by the settings. A kWh of fuel: {basis}. Methane counts over {years}.</source>
        <translation>المدافئ الأخرى بمتوسط السعر وكثافة الكربون اللذين كانا للتعدين فعلاً وبمتوسط الحرارة في الخارج، والوقود بحسب الإعدادات. معنى kWh من الوقود: {basis}. يُحسب الميثان على مدى {years}.</translation>
    </message>
    <message>
        <source>Over all hours the price was {mean}: mining paid {difference} less than that.</source>
        <translation>كان السعر {mean} على مدى كل الساعات: دفع التعدين أقل من ذلك بمقدار {difference}.</translation>
    </message>
    <message>
        <source>Over all hours the price was {mean}: mining paid {difference} more than that.</source>
        <translation>كان السعر {mean} على مدى كل الساعات: دفع التعدين أكثر من ذلك بمقدار {difference}.</translation>
    </message>
    <message>
        <source>Own power</source>
        <translation>الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>Own power is what sun, wind or battery had left for mining at that second. It costs what the grid would have paid for it and emits nothing.</source>
        <translation>الكهرباء الذاتية هي ما فاض للتعدين من الشمس أو الرياح أو البطارية في تلك الثانية. تكلّف ما كانت شبكة الكهرباء ستدفعه مقابلها ولا تبعث شيئاً.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>صفحة {number} من {count}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Simulated: no real PC, room or money stands behind these numbers.</source>
        <translation>محاكاة: لا حاسوب ولا غرفة ولا مال حقيقي وراء هذه الأرقام.</translation>
    </message>
    <message>
        <source>That is {sat} for a kWh of mining energy.</source>
        <translation>أي {sat} لكل kWh من طاقة التعدين.</translation>
    </message>
    <message>
        <source>The PC used {idle} besides; that warms the room, too, but is not credited to mining.</source>
        <translation>واستهلك الحاسوب {idle} غير ذلك؛ وهذا يدفّئ الغرفة أيضاً، لكنه لا يُحسب للتعدين.</translation>
    </message>
    <message>
        <source>The cost is known for {share} of the mining energy only; the rest is not in the sums.</source>
        <translation>التكلفة معروفة لنسبة {share} فقط من طاقة التعدين؛ والباقي ليس في المجاميع.</translation>
    </message>
    <message>
        <source>The program ran for {share} of this time; what happened in the rest is not in here.</source>
        <translation>عمل البرنامج {share} من هذا الوقت؛ وما حدث في الباقي ليس هنا.</translation>
    </message>
    <message>
        <source>The room had {room} on average, outside it was {outdoor}. Mining heated for {hours}.</source>
        <translation>كانت حرارة الغرفة {room} في المتوسط، وفي الخارج {outdoor}. دفّأ التعدين مدة {hours}.</translation>
    </message>
    <message>
        <source>The same {heat} of heat from other heaters</source>
        <translation>الحرارة نفسها ({heat}) من مدافئ أخرى</translation>
    </message>
    <message>
        <source>This PC, net</source>
        <translation>هذا الحاسوب، الصافي</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>النافع</translation>
    </message>
    <message>
        <source>Useful heat</source>
        <translation>الحرارة النافعة</translation>
    </message>
    <message>
        <source>Useful is the heat of mining that came into the room while it was not above its target by more than {tolerance}.</source>
        <translation>النافع هو حرارة التعدين التي دخلت الغرفة وهي لا تتجاوز الحرارة المطلوبة بأكثر من {tolerance}.</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>ما كلّفه</translation>
    </message>
    <message>
        <source>What it earned</source>
        <translation>ما كسبه</translation>
    </message>
    <message>
        <source>What it is worth in money is not known.</source>
        <translation>لا يُعرف كم يساوي بالمال.</translation>
    </message>
    <message>
        <source>What mining cost is not known.</source>
        <translation>لا يُعرف كم كلّف التعدين.</translation>
    </message>
    <message>
        <source>What was heated</source>
        <translation>ما دُفِّئ</translation>
    </message>
    <message>
        <source>cost of all mining less expected earnings</source>
        <translation>تكلفة التعدين كله ناقص الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>electricity for mining</source>
        <translation>كهرباء التعدين</translation>
    </message>
    <message>
        <source>known for {share} of the mining energy</source>
        <translation>معروف لنسبة {share} من طاقة التعدين</translation>
    </message>
    <message>
        <source>not needed, or not known</source>
        <translation>غير لازم، أو غير معروف</translation>
    </message>
    <message>
        <source>useful heat</source>
        <translation>حرارة نافعة</translation>
    </message>
    <message>
        <source>worth {income}</source>
        <translation>يساوي {income}</translation>
    </message>
    <message>
        <source>{carbon} on average</source>
        <translation>‏{carbon} في المتوسط</translation>
    </message>
    <message>
        <source>{hashes} were computed; {accepted} shares were accepted, {rejected} rejected, {stale} came late.</source>
        <translation>حُسبت {hashes}؛ قُبلت {accepted} من الحصص، ورُفضت {rejected}، وتأخرت {stale}.</translation>
    </message>
    <message>
        <source>{list}, {item}</source>
        <translation>{list}، {item}</translation>
    </message>
    <message>
        <source>{mark} Known for a part of the mining energy only.</source>
        <translation>‏{mark} معروف لجزء من طاقة التعدين فقط.</translation>
    </message>
    <message>
        <source>{name} (this home’s)</source>
        <translation>{name} (في هذا المنزل)</translation>
    </message>
    <message>
        <source>{price} on average</source>
        <translation>‏{price} في المتوسط</translation>
    </message>
    <message>
        <source>{sat} are expected on average. That is no payout: alone one earns a block or nothing, in a pool what the pool pays.</source>
        <translation>المتوقَّع {sat} في المتوسط. وليس هذا مبلغاً مدفوعاً: المنفرد يكسب كتلة أو لا شيء، وفي المجمَّع ما يدفعه المجمَّع.</translation>
    </message>
    <message>
        <source>{share} of the mining energy</source>
        <translation>‏{share} من طاقة التعدين</translation>
    </message>
    <message>
        <source>{share} of the mining energy worked for the practice network or a test network, which pay nothing.</source>
        <translation>عمل {share} من طاقة التعدين لشبكة التدريب أو لشبكة اختبار، وهما لا تدفعان شيئاً.</translation>
    </message>
    <message>
        <source>{what}; {known}</source>
        <translation>{what}؛ {known}</translation>
    </message>
    <message>
        <source>{word} {share}</source>
        <translation>{word} {share}</translation>
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
    <name>safe</name>
    <message>
        <source>In safe mode nothing heats. Close WarmGUI and start it as usual to heat.</source>
        <translation>في الوضع الآمن لا شيء يدفئ. أغلق WarmGUI وشغّله كالمعتاد للتدفئة.</translation>
    </message>
    <message>
        <source>No device is touched, nothing goes to the network, and what was learned is not used. Settings can be seen, changed, exported and reset. To leave, close WarmGUI and start it as usual.</source>
        <translation>لا يُمس أي جهاز ولا يخرج شيء إلى الشبكة ولا يُستخدم ما جرى تعلّمه. يمكن رؤية الإعدادات وتغييرها وتصديرها وإعادتها. للخروج أغلق WarmGUI وشغّله كالمعتاد.</translation>
    </message>
    <message>
        <source>Safe mode: nothing heats.</source>
        <translation>الوضع الآمن: لا شيء يدفئ.</translation>
    </message>
    <message>
        <source>The folders of WarmGUI cannot be used ({reason}). What is changed now is kept only until it ends.</source>
        <translation>تعذّر استخدام مجلدات WarmGUI ‏({reason}). ما يتغيّر الآن يبقى حتى إنهائه فقط.</translation>
    </message>
</context>
<context>
    <name>scenario</name>
    <message>
        <source>From {low} to {high}.</source>
        <translation>من {low} إلى {high}.</translation>
    </message>
    <message>
        <source>That comes to:</source>
        <translation>النتيجة:</translation>
    </message>
    <message>
        <source>To know:</source>
        <translation>للعلم:</translation>
    </message>
    <message>
        <source>With these numbers:</source>
        <translation>بهذه الأرقام:</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>‏{name}: {value}</translation>
    </message>
    <message>
        <source>{name}: {value} ({source})</source>
        <translation>‏{name}: {value} ({source})</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>«{value}» ليس رقماً.</translation>
    </message>
</context>
<context>
    <name>scenarios</name>
    <message>
        <source>100 TWh of heat a year</source>
        <translation>‏⁦100 TWh⁩ من الحرارة في السنة</translation>
    </message>
    <message>
        <source>100 TWh would heat Finland</source>
        <translation>‏⁦100 TWh⁩ تدفّئ فنلندا</translation>
    </message>
    <message>
        <source>145 billion m³ are flared a year and become 275 million tonnes of CO₂.</source>
        <translation>يُحرق في الشعلات ⁦145⁩ مليار ⁦m³⁩ في السنة فتصير ⁦275⁩ مليون طن من CO₂.</translation>
    </message>
    <message>
        <source>27.0: 100 years, from plants and animals</source>
        <translation>‏27.0: ⁦100⁩ سنة، من النبات والحيوان</translation>
    </message>
    <message>
        <source>29.8 times CO₂ (100 years)</source>
        <translation>‏29.8 ضعف CO₂ (100 سنة)</translation>
    </message>
    <message>
        <source>29.8: 100 years, fossil</source>
        <translation>‏29.8: ⁦100⁩ سنة، أحفوري</translation>
    </message>
    <message>
        <source>8 W per m² and degree for a covered pool, 6 for glass; without a cover a pool loses several times more.</source>
        <translation>‏⁦8 W⁩ لكل ⁦m²⁩ ودرجة لمسبح مغطّى، و6 للزجاج؛ وبلا غطاء يفقد المسبح أضعاف ذلك.</translation>
    </message>
    <message>
        <source>82.5 times CO₂ (20 years)</source>
        <translation>‏82.5 ضعف CO₂ (20 سنة)</translation>
    </message>
    <message>
        <source>82.5: 20 years, fossil</source>
        <translation>‏82.5: ⁦20⁩ سنة، أحفوري</translation>
    </message>
    <message>
        <source>95 % carbon neutral</source>
        <translation>محايد كربونياً بنسبة 95 %</translation>
    </message>
    <message>
        <source>A 2,500 gallon water tank</source>
        <translation>خزان ماء سعته ⁦2,500⁩ غالون</translation>
    </message>
    <message>
        <source>A 400 W heater appliance for $900</source>
        <translation>جهاز تدفئة قدرته ⁦400 W⁩ بسعر ⁦$900⁩</translation>
    </message>
    <message>
        <source>A battery can also give in the evening, which miners cannot.</source>
        <translation>تستطيع البطارية أن تعطي في المساء أيضاً، وأجهزة التعدين لا تستطيع.</translation>
    </message>
    <message>
        <source>A block pays</source>
        <translation>تدفع الكتلة</translation>
    </message>
    <message>
        <source>A block, on average, every</source>
        <translation>كتلة، في المتوسط، كل</translation>
    </message>
    <message>
        <source>A car wash that paid $25 a day for heat</source>
        <translation>مغسلة سيارات كانت تدفع ⁦$25⁩ في اليوم للحرارة</translation>
    </message>
    <message>
        <source>A cover saves more than any heater earns.</source>
        <translation>الغطاء يوفّر أكثر مما تكسبه أي مدفأة.</translation>
    </message>
    <message>
        <source>A desktop&apos;s processor, measured</source>
        <translation>معالج حاسوب مكتبي، مَقيس</translation>
    </message>
    <message>
        <source>A greenhouse</source>
        <translation>دفيئة زراعية</translation>
    </message>
    <message>
        <source>A heat pump for water would need a third of the electricity.</source>
        <translation>تحتاج مضخة حرارية للماء إلى ثلث الكهرباء.</translation>
    </message>
    <message>
        <source>A heat pump would have used electricity for</source>
        <translation>كانت مضخة حرارية ستستهلك كهرباء بقيمة</translation>
    </message>
    <message>
        <source>A heat pump would make the same heat of a third of the electricity.</source>
        <translation>تعطي مضخة حرارية الحرارة نفسها بثلث الكهرباء.</translation>
    </message>
    <message>
        <source>A heat pump would need about a third of the miners&apos; electricity.</source>
        <translation>تحتاج مضخة حرارية إلى نحو ثلث كهرباء أجهزة التعدين.</translation>
    </message>
    <message>
        <source>A heater appliance, as published</source>
        <translation>جهاز تدفئة، كما نُشر</translation>
    </message>
    <message>
        <source>A heater that mines pays for itself.</source>
        <translation>المدفأة التي تعدّن تسدّد ثمنها بنفسها.</translation>
    </message>
    <message>
        <source>A house heated for 2.5 years</source>
        <translation>بيت دُفّئ 2.5 سنة</translation>
    </message>
    <message>
        <source>A kWh of heat by mining</source>
        <translation>كل kWh من الحرارة بالتعدين</translation>
    </message>
    <message>
        <source>A kWh of heat from gas</source>
        <translation>كل kWh من الحرارة بالغاز</translation>
    </message>
    <message>
        <source>A kWh of heat from the heat pump</source>
        <translation>كل kWh من الحرارة بالمضخة الحرارية</translation>
    </message>
    <message>
        <source>A lone PC looks for a block</source>
        <translation>حاسوب منفرد يبحث عن كتلة</translation>
    </message>
    <message>
        <source>A microgrid with miners</source>
        <translation>شبكة كهرباء مصغّرة مع أجهزة تعدين</translation>
    </message>
    <message>
        <source>A miner pays for the gas</source>
        <translation>يدفع المعدِّن ثمناً للغاز</translation>
    </message>
    <message>
        <source>A month without need of heat costs</source>
        <translation>كلفة شهر بلا حاجة إلى حرارة</translation>
    </message>
    <message>
        <source>A plain heater gives the same heat for the same electricity: only what it earns can pay for it.</source>
        <translation>تعطي المدفأة العادية الحرارة نفسها بالكهرباء نفسها: لا يسدّد ثمن الجهاز إلا ما يكسبه.</translation>
    </message>
    <message>
        <source>A plain heater in the room is cheaper: {plain} instead of {heat}, because part of the heat never arrives.</source>
        <translation>مدفأة عادية في الغرفة أرخص: {plain} بدل {heat}، لأن جزءاً من الحرارة لا يصل أبداً.</translation>
    </message>
    <message>
        <source>A pool or a greenhouse</source>
        <translation>مسبح أو دفيئة زراعية</translation>
    </message>
    <message>
        <source>A pool stores days of heat, so it can wait for cheap or sunny hours.</source>
        <translation>يخزّن المسبح حرارة أيام، فيستطيع انتظار ساعات رخيصة أو مشمسة.</translation>
    </message>
    <message>
        <source>A pool under its cover</source>
        <translation>مسبح تحت غطائه</translation>
    </message>
    <message>
        <source>A share brings the most, {best}, as long as the miner can live of the rest. Second: {name}, {second}.</source>
        <translation>الحصة من الدخل تجلب الأكثر، {best}، ما دام المعدِّن يستطيع العيش من الباقي. يليها: {name}، {second}.</translation>
    </message>
    <message>
        <source>A tank is assumed that holds the heat of a day.</source>
        <translation>يُفترض وجود خزان يحفظ حرارة يوم.</translation>
    </message>
    <message>
        <source>AR6, 20 years</source>
        <translation>‏AR6، على مدى 20 سنة</translation>
    </message>
    <message>
        <source>AR6, fossil</source>
        <translation>‏AR6، أحفوري</translation>
    </message>
    <message>
        <source>AR6, not fossil</source>
        <translation>‏AR6، غير أحفوري</translation>
    </message>
    <message>
        <source>About 1.50 dollars a therm; put in your own</source>
        <translation>نحو ⁦1.50⁩ دولار للثيرم؛ أدخل سعرك</translation>
    </message>
    <message>
        <source>About 2.70 dollars a gallon; put in your own</source>
        <translation>نحو ⁦2.70⁩ دولار للغالون؛ أدخل سعرك</translation>
    </message>
    <message>
        <source>About California in spring</source>
        <translation>نحو كاليفورنيا في الربيع</translation>
    </message>
    <message>
        <source>About right: {energy} a year.</source>
        <translation>صحيح تقريباً: {energy} في السنة.</translation>
    </message>
    <message>
        <source>About that of 2025-05-30 (53 to 57)</source>
        <translation>نحو قيمة يوم ⁦2025-05-30⁩ (53 إلى 57)</translation>
    </message>
    <message>
        <source>After Cambridge&apos;s method with a short table of our own: theirs is longer and weighs machines by age.</source>
        <translation>على طريقة كامبريدج بجدول قصير خاص بنا: جدولهم أطول ويرجّح الأجهزة بحسب عمرها.</translation>
    </message>
    <message>
        <source>All of its electricity becomes heat, as in any electric heater.</source>
        <translation>كل كهربائه تصير حرارة، كما في أي مدفأة كهربائية.</translation>
    </message>
    <message>
        <source>All of their heat is taken to end in the water, all day and all year: a car wash with a tank can do that.</source>
        <translation>يُفترض أن حرارتها كلها تنتهي في الماء، طوال اليوم وطوال السنة: مغسلة سيارات لها خزان تقدر على ذلك.</translation>
    </message>
    <message>
        <source>Alone it is a gamble: with {nothing} it has nothing after {years}. On average both are the same but for the fee of {fee}.</source>
        <translation>التعدين منفرداً مقامرة: باحتمال {nothing} لا يكون له شيء بعد {years}. وفي المتوسط يتساوى الاثنان إلا في الرسوم {fee}.</translation>
    </message>
    <message>
        <source>Alone it most likely ends with nothing: {nothing} in {years}. A pool pays a little of it every day, less {fee}.</source>
        <translation>منفرداً ينتهي على الأرجح بلا شيء: {nothing} خلال {years}. والمجمَّع يدفع قليلاً منه كل يوم، ناقصاً {fee}.</translation>
    </message>
    <message>
        <source>Alone one keeps the whole block.</source>
        <translation>من يعدّن منفرداً يحتفظ بالكتلة كلها.</translation>
    </message>
    <message>
        <source>An apartment house that also charges cars</source>
        <translation>عمارة سكنية تشحن السيارات أيضاً</translation>
    </message>
    <message>
        <source>Any: the heat pump is no better than a plain heater.</source>
        <translation>أي جهاز: المضخة الحرارية ليست أفضل من مدفأة عادية.</translation>
    </message>
    <message>
        <source>As the claim was published</source>
        <translation>كما نُشر الادّعاء</translation>
    </message>
    <message>
        <source>As the claim was published: 2,500 gallons</source>
        <translation>كما نُشر الادّعاء: ⁦2,500⁩ غالون</translation>
    </message>
    <message>
        <source>Assumed, a day of the heating season</source>
        <translation>مُفترَض، يوم من موسم التدفئة</translation>
    </message>
    <message>
        <source>Assumed, so that a month costs what was published</source>
        <translation>مُفترَض، بحيث يكلّف الشهر ما نُشر</translation>
    </message>
    <message>
        <source>Assumed: about 220 days of 365</source>
        <translation>مُفترَض: نحو 220 يوماً من 365</translation>
    </message>
    <message>
        <source>Assumed: about half of Finland&apos;s heat comes from district heating</source>
        <translation>مُفترَض: نحو نصف حرارة فنلندا يأتي من التدفئة المركزية للأحياء</translation>
    </message>
    <message>
        <source>Assumed: about the mean of machines in use</source>
        <translation>مُفترَض: نحو متوسط الأجهزة المستعملة</translation>
    </message>
    <message>
        <source>Assumed: an electric boiler. Gas is about 0.05</source>
        <translation>مُفترَض: مرجل كهربائي. أما الغاز فنحو 0.05</translation>
    </message>
    <message>
        <source>Assumed: put in your own number</source>
        <translation>مُفترَض: أدخل رقمك</translation>
    </message>
    <message>
        <source>Assumed; lean-burn engines let 1 to 5 % through, turbines far less</source>
        <translation>مُفترَض؛ محركات الخليط الفقير تسرّب من 1 إلى 5 %، والتوربينات أقل من ذلك بكثير</translation>
    </message>
    <message>
        <source>Assumed; new ones reach 1.1 to 1.2</source>
        <translation>مُفترَض؛ والجديدة تبلغ 1.1 إلى 1.2</translation>
    </message>
    <message>
        <source>At or below the energy per terahash that pays</source>
        <translation>عند الطاقة لكل تيراهاش التي تغطّي الكهرباء أو دونها</translation>
    </message>
    <message>
        <source>At this price no machine pays its electricity: the network would shrink until some do. Until then {low} to {high}.</source>
        <translation>بهذا السعر لا يغطّي أي جهاز كهرباءه: ستنكمش الشبكة حتى يغطّيها بعضها. وإلى ذلك الحين من {low} إلى {high}.</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>البطارية</translation>
    </message>
    <message>
        <source>Battery (below 0: charged)</source>
        <translation>البطارية (دون 0: تُشحن)</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>أفضل تقدير</translation>
    </message>
    <message>
        <source>Best estimate as power</source>
        <translation>أفضل تقدير بوصفه قدرة</translation>
    </message>
    <message>
        <source>Best: the mean of all that pay</source>
        <translation>أفضل تقدير: متوسط كل ما يغطّي كهرباءه</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s energy is known: low, best and high estimate.</source>
        <translation>طاقة بيتكوين معروفة: تقدير أدنى وأفضل وأعلى.</translation>
    </message>
    <message>
        <source>Blocks in all these years, on average</source>
        <translation>الكتل في كل هذه السنين، في المتوسط</translation>
    </message>
    <message>
        <source>Blocks that are more than the pool pays</source>
        <translation>عدد الكتل الذي يفوق ما يدفعه المجمَّع</translation>
    </message>
    <message>
        <source>Breaks even when of the heat is used</source>
        <translation>يتعادل حين يُستعمل من الحرارة</translation>
    </message>
    <message>
        <source>Burning it cuts the greenhouse effect by</source>
        <translation>حرقه يخفض أثر الاحتباس الحراري بنسبة</translation>
    </message>
    <message>
        <source>By a heat pump, in a month</source>
        <translation>بمضخة حرارية، في الشهر</translation>
    </message>
    <message>
        <source>By its share</source>
        <translation>بحسب نسبته</translation>
    </message>
    <message>
        <source>By its share alone</source>
        <translation>بحسب نسبته وحدها</translation>
    </message>
    <message>
        <source>By mining, net, in a month</source>
        <translation>بالتعدين، صافياً، في الشهر</translation>
    </message>
    <message>
        <source>By propane, in a month</source>
        <translation>بالبروبان، في الشهر</translation>
    </message>
    <message>
        <source>CO₂ at this electricity</source>
        <translation>‏CO₂ بهذه الكهرباء</translation>
    </message>
    <message>
        <source>CO₂ if all of it burns</source>
        <translation>‏CO₂ إذا احترق كله</translation>
    </message>
    <message>
        <source>CO₂ of a kW that runs a year</source>
        <translation>‏CO₂ لكل kW يعمل سنة</translation>
    </message>
    <message>
        <source>CO₂ of a kWh</source>
        <translation>‏CO₂ لكل kWh</translation>
    </message>
    <message>
        <source>CO₂ of a kWh of gas, HHV</source>
        <translation>‏CO₂ لكل kWh من الغاز، بالقيمة الحرارية العليا (HHV)</translation>
    </message>
    <message>
        <source>CO₂ of a kWh of heat from gas</source>
        <translation>‏CO₂ لكل kWh من الحرارة بالغاز</translation>
    </message>
    <message>
        <source>CO₂ of a kWh, by its share</source>
        <translation>‏CO₂ لكل kWh، بحسب نسبته</translation>
    </message>
    <message>
        <source>CO₂ of a m³ of gas, all of it burnt</source>
        <translation>‏CO₂ لكل ⁦m³⁩ من الغاز إذا احترق كله</translation>
    </message>
    <message>
        <source>CO₂ of it when burnt</source>
        <translation>ما ينتج منه من CO₂ إذا احترق</translation>
    </message>
    <message>
        <source>CO₂ of the clean part, over its life</source>
        <translation>‏CO₂ للجزء النظيف، على مدى عمره</translation>
    </message>
    <message>
        <source>CO₂ of the electricity</source>
        <translation>‏CO₂ للكهرباء</translation>
    </message>
    <message>
        <source>CO₂ of the gas that is not burnt, in a year</source>
        <translation>‏CO₂ للغاز الذي لم يُحرق، في السنة</translation>
    </message>
    <message>
        <source>CO₂ of the grid that others use</source>
        <translation>‏CO₂ لشبكة الكهرباء التي يستعملها الآخرون</translation>
    </message>
    <message>
        <source>CO₂ of the rest</source>
        <translation>‏CO₂ للباقي</translation>
    </message>
    <message>
        <source>CO₂ per methane by mass, 44.01 / 16.04</source>
        <translation>كتلة CO₂ إلى كتلة الميثان، ⁦44.01 / 16.04⁩</translation>
    </message>
    <message>
        <source>CO₂ that a kWh really adds</source>
        <translation>ما يضيفه kWh من CO₂ فعلاً</translation>
    </message>
    <message>
        <source>CO2e as claimed</source>
        <translation>‏CO2e كما يُدّعى</translation>
    </message>
    <message>
        <source>CO2e as counted today</source>
        <translation>‏CO2e كما يُحسب اليوم</translation>
    </message>
    <message>
        <source>CO2e in a day</source>
        <translation>‏CO2e في اليوم</translation>
    </message>
    <message>
        <source>CO2e in a year</source>
        <translation>‏CO2e في السنة</translation>
    </message>
    <message>
        <source>CO2e less in a day</source>
        <translation>مقدار النقص في CO2e في اليوم</translation>
    </message>
    <message>
        <source>CO2e with the methane that does not burn</source>
        <translation>‏CO2e مع الميثان الذي لا يحترق</translation>
    </message>
    <message>
        <source>Care per kWh</source>
        <translation>العناية لكل kWh</translation>
    </message>
    <message>
        <source>Cars charge from 18:00 to 6:00; miners give way to them and to the flats in every hour.</source>
        <translation>تُشحن السيارات من ⁦18:00⁩ إلى ⁦6:00⁩؛ وأجهزة التعدين تفسح لها وللشقق في كل ساعة.</translation>
    </message>
    <message>
        <source>Certificates that are bought over a year say nothing about the hours in which the machines run.</source>
        <translation>الشهادات التي تُشترى على مدى سنة لا تقول شيئاً عن الساعات التي تعمل فيها الأجهزة.</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Chance of a block in a day</source>
        <translation>احتمال كتلة في اليوم</translation>
    </message>
    <message>
        <source>Chance of a block in a year</source>
        <translation>احتمال كتلة في السنة</translation>
    </message>
    <message>
        <source>Chance of a block in all these years</source>
        <translation>احتمال كتلة في كل هذه السنين</translation>
    </message>
    <message>
        <source>Chance that solo ends with more than the pool</source>
        <translation>احتمال أن ينتهي التعدين الفردي بأكثر من المجمَّع</translation>
    </message>
    <message>
        <source>Chance that solo ends with nothing</source>
        <translation>احتمال أن ينتهي التعدين الفردي بلا شيء</translation>
    </message>
    <message>
        <source>Cheaper than gas: {net} instead of {gas}.</source>
        <translation>أرخص من الغاز: {net} بدل {gas}.</translation>
    </message>
    <message>
        <source>Cheaper than plain electric heating ({net} instead of {plain}), dearer than gas ({gas}).</source>
        <translation>أرخص من التدفئة الكهربائية العادية ({net} بدل {plain})، وأغلى من الغاز ({gas}).</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>المدّعى</translation>
    </message>
    <message>
        <source>Claimed CO₂</source>
        <translation>‏CO₂ المدّعى</translation>
    </message>
    <message>
        <source>Claimed CO₂ per m³</source>
        <translation>‏CO₂ المدّعى لكل ⁦m³⁩</translation>
    </message>
    <message>
        <source>Claimed, of the CO₂ if all burns</source>
        <translation>المدّعى، نسبةً إلى CO₂ إذا احترق كله</translation>
    </message>
    <message>
        <source>Claimed: times CO₂</source>
        <translation>المدّعى: أضعاف CO₂</translation>
    </message>
    <message>
        <source>Clean power that others would have used is missed by them: they take it from the grid.</source>
        <translation>الكهرباء النظيفة التي كان غيرك سيستعملها تنقصهم: فيأخذونها من شبكة الكهرباء.</translation>
    </message>
    <message>
        <source>Coldest days need, of the mean</source>
        <translation>حاجة أبرد الأيام، نسبةً إلى المتوسط</translation>
    </message>
    <message>
        <source>Compute sent to where heat is wanted</source>
        <translation>حوسبة تُرسَل إلى حيث تُطلب الحرارة</translation>
    </message>
    <message>
        <source>Computers belong where their heat is wanted.</source>
        <translation>مكان الحواسيب حيث تُطلب حرارتها.</translation>
    </message>
    <message>
        <source>Connection to the grid</source>
        <translation>التوصيل بشبكة الكهرباء</translation>
    </message>
    <message>
        <source>Contracts for flared gas</source>
        <translation>عقود الغاز المحروق في الشعلات</translation>
    </message>
    <message>
        <source>Cost of one kWh of heat</source>
        <translation>كلفة كل kWh من الحرارة</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>مركز البيانات</translation>
    </message>
    <message>
        <source>Dearer than a plain heater</source>
        <translation>زيادة ثمنه على مدفأة عادية</translation>
    </message>
    <message>
        <source>Dearer than all else: {net}, against {plain} with plain heaters and {gas} with gas.</source>
        <translation>أغلى من كل ما سواه: {net}، مقابل {plain} بمدافئ عادية و{gas} بالغاز.</translation>
    </message>
    <message>
        <source>Demand at {hour}:00</source>
        <translation>الطلب عند الساعة ⁦{hour}:00⁩</translation>
    </message>
    <message>
        <source>Demand of the grid, mean</source>
        <translation>طلب شبكة الكهرباء، المتوسط</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>صعوبة الشبكة</translation>
    </message>
    <message>
        <source>Ducted, all year</source>
        <translation>عبر مجرى، طوال السنة</translation>
    </message>
    <message>
        <source>Ducted, winter only</source>
        <translation>عبر مجرى، في الشتاء فقط</translation>
    </message>
    <message>
        <source>Each charges in a day</source>
        <translation>شحن كل سيارة في اليوم</translation>
    </message>
    <message>
        <source>Each uses, on average</source>
        <translation>استهلاك كل شقة، في المتوسط</translation>
    </message>
    <message>
        <source>Efficiency of the gas boiler</source>
        <translation>كفاءة مرجل الغاز</translation>
    </message>
    <message>
        <source>Electric cars</source>
        <translation>السيارات الكهربائية</translation>
    </message>
    <message>
        <source>Electricity at the data centre</source>
        <translation>الكهرباء في مركز البيانات</translation>
    </message>
    <message>
        <source>Electricity for even odds</source>
        <translation>كلفة الكهرباء لاحتمال متكافئ</translation>
    </message>
    <message>
        <source>Electricity in a month</source>
        <translation>الكهرباء في الشهر</translation>
    </message>
    <message>
        <source>Electricity in a year</source>
        <translation>الكهرباء في السنة</translation>
    </message>
    <message>
        <source>Electricity of it</source>
        <translation>الكهرباء منه</translation>
    </message>
    <message>
        <source>Electricity of the computers in a year</source>
        <translation>كهرباء الحواسيب في السنة</translation>
    </message>
    <message>
        <source>Electricity of the miners</source>
        <translation>كهرباء أجهزة التعدين</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>سعر الكهرباء</translation>
    </message>
    <message>
        <source>Electricity that this gas could give</source>
        <translation>الكهرباء التي كان هذا الغاز سيعطيها</translation>
    </message>
    <message>
        <source>Electricity where heat is wanted</source>
        <translation>الكهرباء حيث تُطلب الحرارة</translation>
    </message>
    <message>
        <source>Energy in a year</source>
        <translation>الطاقة في السنة</translation>
    </message>
    <message>
        <source>Energy in a year, all of it heat in the end</source>
        <translation>الطاقة في السنة، وكلها حرارة في النهاية</translation>
    </message>
    <message>
        <source>Energy per terahash</source>
        <translation>الطاقة لكل تيراهاش</translation>
    </message>
    <message>
        <source>Every electric heater makes one kWh of heat of one kWh; a heat pump fetches the rest from outdoors.</source>
        <translation>كل مدفأة كهربائية تصنع من كل kWh مثله حرارةً؛ أما المضخة الحرارية فتجلب الباقي من الخارج.</translation>
    </message>
    <message>
        <source>Every hash is a ticket of its own: nothing is ever due, and a block tomorrow is as likely as one on any other day.</source>
        <translation>كل تجزئة تذكرة قائمة بذاتها: لا شيء مستحق أبداً، والكتلة غداً محتملة بقدر احتمالها في أي يوم آخر.</translation>
    </message>
    <message>
        <source>Everybody is taken to pay the same for electricity; nobody knows what miners really pay.</source>
        <translation>يُفترض أن الجميع يدفعون للكهرباء السعر نفسه؛ ولا أحد يعرف ما يدفعه المعدِّنون حقاً.</translation>
    </message>
    <message>
        <source>Fee of the pool</source>
        <translation>رسوم المجمَّع</translation>
    </message>
    <message>
        <source>Finland&apos;s electricity</source>
        <translation>كهرباء فنلندا</translation>
    </message>
    <message>
        <source>Finland&apos;s electricity in a year</source>
        <translation>كهرباء فنلندا في السنة</translation>
    </message>
    <message>
        <source>Finland&apos;s homes need on the coldest days</source>
        <translation>حاجة بيوت فنلندا في أبرد الأيام</translation>
    </message>
    <message>
        <source>Flared gas is richer than pipeline gas, so its CO₂ per m³ is higher than the one used here.</source>
        <translation>غاز الشعلات أغنى من غاز الأنابيب، فما فيه من CO₂ لكل ⁦m³⁩ أعلى من المستعمل هنا.</translation>
    </message>
    <message>
        <source>Flared, it is CO2e of</source>
        <translation>إذا أُحرق في الشعلة عادَل من CO2e</translation>
    </message>
    <message>
        <source>Flats</source>
        <translation>الشقق</translation>
    </message>
    <message>
        <source>For comparison: {source}</source>
        <translation>للمقارنة: {source}</translation>
    </message>
    <message>
        <source>For the mean of a heating season of 5,000 hours. Cold days need two to three times as much.</source>
        <translation>لمتوسط موسم تدفئة من ⁦5,000⁩ ساعة. وتحتاج الأيام الباردة إلى ضعفين أو ثلاثة.</translation>
    </message>
    <message>
        <source>From 55 to 28.68 within a year until 2026-06-26; before, less</source>
        <translation>من 55 إلى 28.68 خلال سنة حتى ⁦2026-06-26⁩؛ وقبل ذلك أقل</translation>
    </message>
    <message>
        <source>From the grid</source>
        <translation>من شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Gained in a year</source>
        <translation>الربح في السنة</translation>
    </message>
    <message>
        <source>Gas boiler</source>
        <translation>مرجل غاز</translation>
    </message>
    <message>
        <source>Gas flared in a year</source>
        <translation>الغاز المحروق في الشعلات في السنة</translation>
    </message>
    <message>
        <source>Gas in a day</source>
        <translation>الغاز في اليوم</translation>
    </message>
    <message>
        <source>Gas price</source>
        <translation>سعر الغاز</translation>
    </message>
    <message>
        <source>Gas saved by it in a year</source>
        <translation>ما يوفّره من الغاز في السنة</translation>
    </message>
    <message>
        <source>Gas that it replaces</source>
        <translation>الغاز الذي يحلّ محلّه</translation>
    </message>
    <message>
        <source>Gas that would be flared</source>
        <translation>غاز كان سيُحرق في الشعلة</translation>
    </message>
    <message>
        <source>Gas that would have been let out: burning it saves {part} of its greenhouse effect.</source>
        <translation>غاز كان سيُطلق: حرقه يوفّر {part} من أثره في الاحتباس الحراري.</translation>
    </message>
    <message>
        <source>Gas would have cost</source>
        <translation>كان الغاز سيكلّف</translation>
    </message>
    <message>
        <source>Generator and container per kW</source>
        <translation>المولّد والحاوية لكل kW</translation>
    </message>
    <message>
        <source>Generator and machines</source>
        <translation>المولّد والأجهزة</translation>
    </message>
    <message>
        <source>Graphics card, 10 GH/s</source>
        <translation>بطاقة رسوميات، ⁦10 GH/s⁩</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Grid (below 0: fed in)</source>
        <translation>شبكة الكهرباء (دون 0: تغذية إليها)</translation>
    </message>
    <message>
        <source>Hashes per block, on average</source>
        <translation>تجزئات كل كتلة، في المتوسط</translation>
    </message>
    <message>
        <source>Hashes per share of difficulty 1</source>
        <translation>تجزئات كل حصة صعوبتها 1</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>معدل التجزئة</translation>
    </message>
    <message>
        <source>Hashrate of the network</source>
        <translation>معدل تجزئة الشبكة</translation>
    </message>
    <message>
        <source>Heat and hot water of a flat in a day</source>
        <translation>حرارة الشقة ومائها الساخن في اليوم</translation>
    </message>
    <message>
        <source>Heat bill of a month</source>
        <translation>فاتورة الحرارة في الشهر</translation>
    </message>
    <message>
        <source>Heat by mining, net</source>
        <translation>الحرارة بالتعدين، صافياً</translation>
    </message>
    <message>
        <source>Heat from miners in a day</source>
        <translation>حرارة أجهزة التعدين في اليوم</translation>
    </message>
    <message>
        <source>Heat from miners is the cheapest heat.</source>
        <translation>حرارة أجهزة التعدين أرخص حرارة.</translation>
    </message>
    <message>
        <source>Heat in a month</source>
        <translation>الحرارة في الشهر</translation>
    </message>
    <message>
        <source>Heat in all these years</source>
        <translation>الحرارة في كل هذه السنين</translation>
    </message>
    <message>
        <source>Heat in it, in a day</source>
        <translation>الحرارة الكامنة فيه، في اليوم</translation>
    </message>
    <message>
        <source>Heat into the house</source>
        <translation>الحرارة الداخلة إلى البيت</translation>
    </message>
    <message>
        <source>Heat of Finland&apos;s homes in a year</source>
        <translation>حرارة بيوت فنلندا في السنة</translation>
    </message>
    <message>
        <source>Heat of a home in a year</source>
        <translation>حرارة بيت في السنة</translation>
    </message>
    <message>
        <source>Heat of a thousand cubic feet, HHV</source>
        <translation>حرارة ألف قدم مكعب، بالقيمة الحرارية العليا (HHV)</translation>
    </message>
    <message>
        <source>Heat per electricity of a pool&apos;s heat pump</source>
        <translation>حرارة مضخة المسبح الحرارية لكل وحدة كهرباء</translation>
    </message>
    <message>
        <source>Heat per electricity of the heat pump</source>
        <translation>حرارة المضخة الحرارية لكل وحدة كهرباء</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>مضخة حرارية</translation>
    </message>
    <message>
        <source>Heat that arrives when it is wanted</source>
        <translation>الحرارة التي تصل حين تُطلب</translation>
    </message>
    <message>
        <source>Heat that is needed, on average</source>
        <translation>الحرارة اللازمة، في المتوسط</translation>
    </message>
    <message>
        <source>Heat that is used in a year</source>
        <translation>الحرارة المستعملة في السنة</translation>
    </message>
    <message>
        <source>Heat that it loses per degree</source>
        <translation>الحرارة التي يفقدها لكل درجة</translation>
    </message>
    <message>
        <source>Heat that the house needs in a day</source>
        <translation>الحرارة التي يحتاجها البيت في اليوم</translation>
    </message>
    <message>
        <source>Heat that the house needs in a year</source>
        <translation>الحرارة التي يحتاجها البيت في السنة</translation>
    </message>
    <message>
        <source>Heat that this buys in a day</source>
        <translation>الحرارة التي يشتريها ذلك في اليوم</translation>
    </message>
    <message>
        <source>Heat that warms it by one degree</source>
        <translation>الحرارة التي تسخّنه درجة واحدة</translation>
    </message>
    <message>
        <source>Heater appliance, 10 TH/s</source>
        <translation>جهاز تدفئة، ⁦10 TH/s⁩</translation>
    </message>
    <message>
        <source>Heating with miners cost</source>
        <translation>كلفة التدفئة بأجهزة التعدين</translation>
    </message>
    <message>
        <source>Here mining is the cheapest heat: {mining} against {pump} from the heat pump and {gas} from gas.</source>
        <translation>هنا التعدين أرخص حرارة: {mining} مقابل {pump} من المضخة الحرارية و{gas} من الغاز.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>High: only the hungriest that still pays</source>
        <translation>الأعلى: فقط أكثر الأجهزة استهلاكاً بين ما يغطّي كهرباءه</translation>
    </message>
    <message>
        <source>Highest net load with miners</source>
        <translation>أعلى حمل صافٍ مع أجهزة التعدين</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>المنزل</translation>
    </message>
    <message>
        <source>Homes need</source>
        <translation>حاجة البيوت</translation>
    </message>
    <message>
        <source>Homes only: shops, offices and hot water of others come on top.</source>
        <translation>البيوت فقط: وتُضاف إليها المتاجر والمكاتب والماء الساخن لغيرها.</translation>
    </message>
    <message>
        <source>Homes that the claimed heat would warm, if all of it arrived</source>
        <translation>البيوت التي تدفّئها الحرارة المدّعاة لو وصلت كلها</translation>
    </message>
    <message>
        <source>Hot water that this is in a day, without losses</source>
        <translation>الماء الساخن الذي يعادله ذلك في اليوم، بلا فقد</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>ساعة اليوم</translation>
    </message>
    <message>
        <source>Hours a day that the element heats</source>
        <translation>ساعات عمل عنصر التسخين في اليوم</translation>
    </message>
    <message>
        <source>If others miss all of it</source>
        <translation>إذا نقصت الآخرين كلها</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>في الشهر</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>في السنة</translation>
    </message>
    <message>
        <source>In an outage miners stand back: they get only what would be wasted.</source>
        <translation>عند الانقطاع تتأخر أجهزة التعدين: لا تأخذ إلا ما كان سيضيع.</translation>
    </message>
    <message>
        <source>In money, mining is like a heat pump with</source>
        <translation>من حيث المال، التعدين كمضخة حرارية معاملها</translation>
    </message>
    <message>
        <source>In months without heating it would only use electricity, so it is off then.</source>
        <translation>في الأشهر التي لا تدفئة فيها لن يفعل إلا استهلاك الكهرباء، فيبقى مطفأً.</translation>
    </message>
    <message>
        <source>In part: within {connection} miners make {share} of the heat; the rest needs another source.</source>
        <translation>جزئياً: ضمن {connection} تعطي أجهزة التعدين {share} من الحرارة؛ والباقي يحتاج إلى مصدر آخر.</translation>
    </message>
    <message>
        <source>In the data centre, a year costs</source>
        <translation>كلفة السنة في مركز البيانات</translation>
    </message>
    <message>
        <source>In the generator</source>
        <translation>في المولّد</translation>
    </message>
    <message>
        <source>In the generator, it is CO2e of</source>
        <translation>في المولّد يعادل من CO2e</translation>
    </message>
    <message>
        <source>In twelve months, taken as they come</source>
        <translation>على مدى اثني عشر شهراً، كما تأتي</translation>
    </message>
    <message>
        <source>In winter heat in the house costs {heat} net, that of a plain heater {plain}. In summer they are off.</source>
        <translation>في الشتاء تكلّف الحرارة في البيت {heat} صافياً، وحرارة مدفأة عادية {plain}. وفي الصيف تكون مطفأة.</translation>
    </message>
    <message>
        <source>It costs</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>It costs in a day</source>
        <translation>الكلفة في اليوم</translation>
    </message>
    <message>
        <source>It costs in a month</source>
        <translation>الكلفة في الشهر</translation>
    </message>
    <message>
        <source>It counts today</source>
        <translation>المعتمد اليوم</translation>
    </message>
    <message>
        <source>It does not pay even if all heat is used: electricity there is too dear.</source>
        <translation>لا يجدي ولو استُعملت الحرارة كلها: الكهرباء هناك غالية جداً.</translation>
    </message>
    <message>
        <source>It does not pay for itself: {wait} is longer than the {life} that it lasts.</source>
        <translation>لا يسدّد ثمنه: {wait} أطول من عمره، {life}.</translation>
    </message>
    <message>
        <source>It earns</source>
        <translation>الكسب</translation>
    </message>
    <message>
        <source>It earns in a day</source>
        <translation>الكسب في اليوم</translation>
    </message>
    <message>
        <source>It earns in a month</source>
        <translation>الكسب في الشهر</translation>
    </message>
    <message>
        <source>It earns more than it costs</source>
        <translation>يكسب أكثر مما يكلّف</translation>
    </message>
    <message>
        <source>It falls each year by</source>
        <translation>يهبط كل سنة بنسبة</translation>
    </message>
    <message>
        <source>It fits: within {connection} miners make all of the heat and never stand in the way of a car.</source>
        <translation>يكفي: ضمن {connection} تعطي أجهزة التعدين الحرارة كلها ولا تعترض سيارةً أبداً.</translation>
    </message>
    <message>
        <source>It holds: against the grid {neutral} of the CO₂ is avoided.</source>
        <translation>يصحّ: مقارنةً بشبكة الكهرباء يُتجنَّب {neutral} من CO₂.</translation>
    </message>
    <message>
        <source>It is less: {energy} a year. {claimed} would take {wanted}, not {yours}.</source>
        <translation>هي أقل: {energy} في السنة. ولبلوغ {claimed} يلزم {wanted}، لا {yours}.</translation>
    </message>
    <message>
        <source>It is more: {energy} a year. {claimed} would take {wanted} instead of {yours}.</source>
        <translation>هي أكثر: {energy} في السنة. ولبلوغ {claimed} يلزم {wanted} بدل {yours}.</translation>
    </message>
    <message>
        <source>It is no dearer than a plain heater: whatever it earns is a gain.</source>
        <translation>ليس أغلى من مدفأة عادية: كل ما يكسبه ربح.</translation>
    </message>
    <message>
        <source>It is so many times Finland&apos;s electricity</source>
        <translation>أضعاف كهرباء فنلندا التي يعادلها</translation>
    </message>
    <message>
        <source>It pays back what it costs more than a plain heater after {wait}, within the {life} that it lasts.</source>
        <translation>يسدّد ما يزيد به ثمنه على مدفأة عادية بعد {wait}، ضمن عمره، {life}.</translation>
    </message>
    <message>
        <source>It pays: {gain} are gained with {share} of the heat used.</source>
        <translation>يجدي: الربح {gain} باستعمال {share} من الحرارة.</translation>
    </message>
    <message>
        <source>It saves {saved}, and the machines are paid back after {years}.</source>
        <translation>يوفّر {saved}، ويُسترد ثمن الأجهزة بعد {years}.</translation>
    </message>
    <message>
        <source>It saves {saved}, but the machines are paid back only after {years} and last {life}.</source>
        <translation>يوفّر {saved}، لكن ثمن الأجهزة لا يُسترد إلا بعد {years}، وعمرها {life}.</translation>
    </message>
    <message>
        <source>It will not find a block: {chance} in {years}. On average it takes {wait}.</source>
        <translation>لن يجد كتلة: {chance} خلال {years}. ويستغرق ذلك في المتوسط {wait}.</translation>
    </message>
    <message>
        <source>It works: the home is served all day, outage included, and miners use {mined}.</source>
        <translation>ينجح: المنزل مُزوَّد طوال اليوم، بما فيه الانقطاع، وأجهزة التعدين تستعمل {mined}.</translation>
    </message>
    <message>
        <source>Its power per power of computers</source>
        <translation>قدرته الكلية نسبةً إلى قدرة الحواسيب</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>يُحفظ عند</translation>
    </message>
    <message>
        <source>Kept in it for an outage</source>
        <translation>ما يُحفظ فيها تحسّباً للانقطاع</translation>
    </message>
    <message>
        <source>Left by flats and cars</source>
        <translation>ما تتركه الشقق والسيارات</translation>
    </message>
    <message>
        <source>Left for cars at night</source>
        <translation>ما يبقى للسيارات ليلاً</translation>
    </message>
    <message>
        <source>Left in a day</source>
        <translation>الباقي في اليوم</translation>
    </message>
    <message>
        <source>Left in the day</source>
        <translation>الباقي في ذلك اليوم</translation>
    </message>
    <message>
        <source>Left to the miner who pays a share</source>
        <translation>ما يبقى للمعدِّن الذي يدفع حصة من الدخل</translation>
    </message>
    <message>
        <source>Let out, it is CO2e of</source>
        <translation>إذا أُطلق عادَل من CO2e</translation>
    </message>
    <message>
        <source>Likely: {chance} in {years}. On average a block comes every {wait}.</source>
        <translation>مرجّح: {chance} خلال {years}. وفي المتوسط تأتي كتلة كل {wait}.</translation>
    </message>
    <message>
        <source>Lines, distance and who pays for the machines are left out; so is CO₂ of the electricity, which is used either way.</source>
        <translation>لا تُحسب الخطوط ولا المسافة ولا من يدفع ثمن الأجهزة؛ ولا ما للكهرباء من CO₂، فهي تُستعمل في الحالين.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Low: only the thriftiest machine</source>
        <translation>الأدنى: أوفر جهاز فقط</translation>
    </message>
    <message>
        <source>Lowest net load with miners</source>
        <translation>أدنى حمل صافٍ مع أجهزة التعدين</translation>
    </message>
    <message>
        <source>Lowest net load, without miners</source>
        <translation>أدنى حمل صافٍ بلا أجهزة تعدين</translation>
    </message>
    <message>
        <source>Machines in the table</source>
        <translation>الأجهزة في الجدول</translation>
    </message>
    <message>
        <source>Machines of this power are needed</source>
        <translation>قدرة الأجهزة اللازمة</translation>
    </message>
    <message>
        <source>Machines of this power give the same</source>
        <translation>قدرة الأجهزة التي تعطي المقدار نفسه</translation>
    </message>
    <message>
        <source>Machines paid back after</source>
        <translation>يُسترد ثمن الأجهزة بعد</translation>
    </message>
    <message>
        <source>Machines that run a third of the day earn a third: whether that pays is another question.</source>
        <translation>الأجهزة التي تعمل ثلث اليوم تكسب الثلث: أما هل يجدي ذلك فسؤال آخر.</translation>
    </message>
    <message>
        <source>Making the machines is not counted.</source>
        <translation>لا يُحسب تصنيع الأجهزة.</translation>
    </message>
    <message>
        <source>Mean power that the bill buys</source>
        <translation>متوسط القدرة التي تشتريها الفاتورة</translation>
    </message>
    <message>
        <source>Mean power, of 96 quarter-hours</source>
        <translation>متوسط القدرة، من 96 ربع ساعة</translation>
    </message>
    <message>
        <source>Methane counts</source>
        <translation>يُحسب الميثان</translation>
    </message>
    <message>
        <source>Methane counts 25 times CO₂</source>
        <translation>الميثان يُحسب 25 ضعف CO₂</translation>
    </message>
    <message>
        <source>Methane in a m³</source>
        <translation>الميثان في كل ⁦m³⁩</translation>
    </message>
    <message>
        <source>Methane in a thousand cubic feet</source>
        <translation>الميثان في ألف قدم مكعب</translation>
    </message>
    <message>
        <source>Methane that is kept from the air</source>
        <translation>الميثان الذي يُمنع من بلوغ الهواء</translation>
    </message>
    <message>
        <source>Methane that slips through the generator unburnt</source>
        <translation>الميثان الذي يتسرّب من المولّد بلا احتراق</translation>
    </message>
    <message>
        <source>Methane that the flare destroys</source>
        <translation>الميثان الذي تتلفه الشعلة</translation>
    </message>
    <message>
        <source>Methane warms 25 times as much as CO₂.</source>
        <translation>الميثان يدفّئ الأرض 25 ضعف ما يفعله CO₂.</translation>
    </message>
    <message>
        <source>Miners</source>
        <translation>أجهزة التعدين</translation>
    </message>
    <message>
        <source>Miners flatten the duck curve.</source>
        <translation>أجهزة التعدين تسطّح منحنى البطة.</translation>
    </message>
    <message>
        <source>Miners heat a pool or a greenhouse for nothing.</source>
        <translation>أجهزة التعدين تدفّئ مسبحاً أو دفيئة زراعية مجاناً.</translation>
    </message>
    <message>
        <source>Miners heat the house in the hours in which no car charges.</source>
        <translation>تدفّئ أجهزة التعدين البيت في الساعات التي لا تُشحن فيها أي سيارة.</translation>
    </message>
    <message>
        <source>Miners heat the water of a car wash and save its bill.</source>
        <translation>أجهزة التعدين تسخّن ماء مغسلة سيارات وتوفّر فاتورتها.</translation>
    </message>
    <message>
        <source>Miners heated a house for two and a half years.</source>
        <translation>دفّأت أجهزة التعدين بيتاً سنتين ونصفاً.</translation>
    </message>
    <message>
        <source>Miners in the attic heat the house through a duct.</source>
        <translation>أجهزة التعدين في العلّية تدفّئ البيت عبر مجرى هواء.</translation>
    </message>
    <message>
        <source>Miners in the attic, ducted</source>
        <translation>أجهزة تعدين في العلّية، عبر مجرى</translation>
    </message>
    <message>
        <source>Miners keep a tank of 2,500 gallons hot for 1,000 dollars a month and earn it back.</source>
        <translation>تُبقي أجهزة التعدين خزاناً سعته ⁦2,500⁩ غالون ساخناً مقابل ⁦1,000⁩ دولار في الشهر وتستردّها بما تكسبه.</translation>
    </message>
    <message>
        <source>Miners of this power earn in a month</source>
        <translation>كسب أجهزة تعدين بهذه القدرة في الشهر</translation>
    </message>
    <message>
        <source>Miners then</source>
        <translation>أجهزة التعدين حينئذ</translation>
    </message>
    <message>
        <source>Miners used in the day</source>
        <translation>استهلاك أجهزة التعدين في اليوم</translation>
    </message>
    <message>
        <source>Miners, at most</source>
        <translation>أجهزة التعدين، الحد الأقصى</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Mining against a heat pump</source>
        <translation>التعدين مقابل المضخة الحرارية</translation>
    </message>
    <message>
        <source>Mining earns more than its electricity costs.</source>
        <translation>التعدين يكسب أكثر مما تكلّف كهرباؤه.</translation>
    </message>
    <message>
        <source>Mining earns per kWh</source>
        <translation>كسب التعدين لكل kWh</translation>
    </message>
    <message>
        <source>Mining heat in a year</source>
        <translation>حرارة التعدين في السنة</translation>
    </message>
    <message>
        <source>Mining is the cheapest here: {mining} net, against {propane} with propane and {pump} with a heat pump.</source>
        <translation>التعدين هو الأرخص هنا: {mining} صافياً، مقابل {propane} بالبروبان و{pump} بمضخة حرارية.</translation>
    </message>
    <message>
        <source>Mining is the dearest: {mining} net, against {propane} with propane and {pump} with a heat pump.</source>
        <translation>التعدين هو الأغلى: {mining} صافياً، مقابل {propane} بالبروبان و{pump} بمضخة حرارية.</translation>
    </message>
    <message>
        <source>Mining lies between: {mining} net, against {propane} with propane and {pump} with a heat pump.</source>
        <translation>التعدين بينهما: {mining} صافياً، مقابل {propane} بالبروبان و{pump} بمضخة حرارية.</translation>
    </message>
    <message>
        <source>Mining makes 100 TWh of heat a year.</source>
        <translation>التعدين يصنع ⁦100 TWh⁩ من الحرارة في السنة.</translation>
    </message>
    <message>
        <source>Mining with it earns in a day</source>
        <translation>كسب التعدين به في اليوم</translation>
    </message>
    <message>
        <source>Mining with stranded gas earns money and cuts greenhouse gas.</source>
        <translation>التعدين بالغاز المعزول عن السوق يكسب مالاً ويخفض غازات الدفيئة.</translation>
    </message>
    <message>
        <source>Missing to the flats</source>
        <translation>النقص لدى الشقق</translation>
    </message>
    <message>
        <source>Missing to the home</source>
        <translation>النقص لدى المنزل</translation>
    </message>
    <message>
        <source>Months a year in which it heats</source>
        <translation>أشهر السنة التي يدفّئ فيها</translation>
    </message>
    <message>
        <source>More CO₂ than the heat pump, per kWh of heat</source>
        <translation>زيادة CO₂ على المضخة الحرارية، لكل kWh من الحرارة</translation>
    </message>
    <message>
        <source>Most of this heat arises where nobody is cold, and in summer.</source>
        <translation>معظم هذه الحرارة ينشأ حيث لا يبرد أحد، وفي الصيف.</translation>
    </message>
    <message>
        <source>Most pools pay out only from a least amount on.</source>
        <translation>معظم المجمَّعات لا تدفع إلا ابتداءً من مبلغ أدنى.</translation>
    </message>
    <message>
        <source>Net load at {hour}:00</source>
        <translation>الحمل الصافي عند الساعة ⁦{hour}:00⁩</translation>
    </message>
    <message>
        <source>Net load: demand less sun</source>
        <translation>الحمل الصافي: الطلب ناقصاً الشمس</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبداً</translation>
    </message>
    <message>
        <source>No better than the grid, although {claimed} is clean.</source>
        <translation>ليس أفضل من شبكة الكهرباء، مع أن {claimed} نظيف.</translation>
    </message>
    <message>
        <source>No contract brings the owner anything.</source>
        <translation>لا عقد يجلب للمالك شيئاً.</translation>
    </message>
    <message>
        <source>No cooling is counted here: the heating is the cooling. In the hours without need of heat fans must do.</source>
        <translation>لا يُحسب تبريد هنا: التدفئة هي التبريد. وفي الساعات التي لا حاجة فيها إلى حرارة لا بد أن تكفي المراوح.</translation>
    </message>
    <message>
        <source>No difference: the generator lets {slip} of the methane through, the flare {flare}. Only the money is new.</source>
        <translation>لا فرق: المولّد يسرّب {slip} من الميثان، والشعلة {flare}. المال وحده هو الجديد.</translation>
    </message>
    <message>
        <source>No interest, taxes, royalties or moving costs; wells of this kind dry up within a few years.</source>
        <translation>بلا فوائد ولا ضرائب ولا إتاوات ولا كلفة نقل؛ وآبار من هذا النوع تنضب خلال بضع سنين.</translation>
    </message>
    <message>
        <source>No, by far: it earns {share} of what its electricity costs.</source>
        <translation>لا، بفارق كبير: يكسب {share} مما تكلّف كهرباؤه.</translation>
    </message>
    <message>
        <source>No: a kWh of heat costs {mining} by mining, {pump} from the heat pump and {gas} from gas.</source>
        <translation>لا: كل kWh من الحرارة يكلّف {mining} بالتعدين، و{pump} بالمضخة الحرارية، و{gas} بالغاز.</translation>
    </message>
    <message>
        <source>No: it earns {share} of what its electricity costs. As a heater it is cheaper by that.</source>
        <translation>لا: يكسب {share} مما تكلّف كهرباؤه. وبوصفه مدفأة يصير أرخص بهذا القدر.</translation>
    </message>
    <message>
        <source>No: with miners the heat would cost {saved} more.</source>
        <translation>لا: مع أجهزة التعدين تزيد كلفة الحرارة {saved}.</translation>
    </message>
    <message>
        <source>No: {twh} are less than the homes&apos; {demand}.</source>
        <translation>لا: {twh} أقل من حاجة البيوت، {demand}.</translation>
    </message>
    <message>
        <source>Nobody knows the mean energy per terahash of the network: it is a guess from the machines that are sold.</source>
        <translation>لا أحد يعرف متوسط الطاقة لكل تيراهاش في الشبكة: هو تخمين من الأجهزة المبيعة.</translation>
    </message>
    <message>
        <source>None of the heat is useful.</source>
        <translation>لا شيء من الحرارة نافع.</translation>
    </message>
    <message>
        <source>None: it earns more than its electricity costs.</source>
        <translation>لا شيء: يكسب أكثر مما تكلّف كهرباؤه.</translation>
    </message>
    <message>
        <source>Not carbon neutral: of the grid&apos;s CO₂ {neutral} is avoided, although {claimed} is clean.</source>
        <translation>ليس محايداً كربونياً: يُتجنَّب {neutral} من CO₂ الخاص بشبكة الكهرباء، مع أن {claimed} نظيف.</translation>
    </message>
    <message>
        <source>Not the cheapest: {mining} by mining, {pump} from the heat pump, {gas} from gas.</source>
        <translation>ليس الأرخص: {mining} بالتعدين، و{pump} بالمضخة الحرارية، و{gas} بالغاز.</translation>
    </message>
    <message>
        <source>Not yet: {gain} are lost; {least} of the heat would have to be used, not {share}.</source>
        <translation>ليس بعد: الخسارة {gain}؛ ويجب استعمال {least} من الحرارة، لا {share}.</translation>
    </message>
    <message>
        <source>Nothing is to be heated, so nothing speaks for miners.</source>
        <translation>لا شيء يحتاج إلى تدفئة، فلا داعي لأجهزة التعدين.</translation>
    </message>
    <message>
        <source>Nothing is to be heated: all of their heat is waste.</source>
        <translation>لا شيء يحتاج إلى تدفئة: حرارتها كلها هدر.</translation>
    </message>
    <message>
        <source>Of a flare that burns as it should; in the field about 0.91 to 0.98</source>
        <translation>لشعلة تحترق كما ينبغي؛ وفي الواقع الميداني نحو 0.91 إلى 0.98</translation>
    </message>
    <message>
        <source>Of its electricity, it earns back</source>
        <translation>ما يسترده من ثمن كهربائه</translation>
    </message>
    <message>
        <source>Of the clean part, nobody else would have used</source>
        <translation>من الجزء النظيف، ما لم يكن غيرك سيستعمله</translation>
    </message>
    <message>
        <source>Of the gas, becomes electricity</source>
        <translation>من الغاز، ما يصير كهرباء</translation>
    </message>
    <message>
        <source>Of the gas, could become electricity</source>
        <translation>من الغاز، ما يمكن أن يصير كهرباء</translation>
    </message>
    <message>
        <source>Of the heat, comes from miners</source>
        <translation>من الحرارة، ما يأتي من أجهزة التعدين</translation>
    </message>
    <message>
        <source>Of the heat, falls when homes are heated</source>
        <translation>من الحرارة، ما ينشأ حين تُدفَّأ البيوت</translation>
    </message>
    <message>
        <source>Of the homes&apos; heat, covered</source>
        <translation>من حرارة البيوت، المغطّى</translation>
    </message>
    <message>
        <source>Of the machines in the table, pay their electricity</source>
        <translation>من أجهزة الجدول، ما يغطّي كهرباءه</translation>
    </message>
    <message>
        <source>Of the time, it runs</source>
        <translation>نسبة زمن التشغيل</translation>
    </message>
    <message>
        <source>Of their heat, arrives in the house</source>
        <translation>من حرارتها، ما يصل إلى البيت</translation>
    </message>
    <message>
        <source>Of their heat, is wanted and arrives</source>
        <translation>من حرارتها، ما يُطلب ويصل</translation>
    </message>
    <message>
        <source>Of this, can be brought to homes</source>
        <translation>من ذلك، ما يمكن إيصاله إلى البيوت</translation>
    </message>
    <message>
        <source>Of what was claimed, it is</source>
        <translation>نسبته إلى ما يُدّعى</translation>
    </message>
    <message>
        <source>On average solo and pool are the same but for the fee; what differs is luck.</source>
        <translation>في المتوسط يتساوى التعدين الفردي والمجمَّع إلا في الرسوم؛ وما يختلف هو الحظ.</translation>
    </message>
    <message>
        <source>On paper: {twh} are more than the homes&apos; {demand}. Of what arrives when it is cold, {covered} is covered.</source>
        <translation>على الورق: {twh} أكثر من حاجة البيوت، {demand}. وبما يصل حين يبرد الجو يُغطّى {covered}.</translation>
    </message>
    <message>
        <source>On the coldest days the heat pumps that were measured reached 2.44.</source>
        <translation>في أبرد الأيام بلغت المضخات الحرارية المَقيسة 2.44.</translation>
    </message>
    <message>
        <source>One Powerball ticket</source>
        <translation>تذكرة Powerball واحدة</translation>
    </message>
    <message>
        <source>One day of one shape of sun, wind and use, made up: no forecast, no weather of a place.</source>
        <translation>يوم واحد بشكل واحد من الشمس والريح والاستهلاك، مختلَق: ليس تنبؤاً ولا طقس مكان.</translation>
    </message>
    <message>
        <source>One kWh of useful heat if they run all year</source>
        <translation>كل kWh من الحرارة النافعة إذا عملت طوال السنة</translation>
    </message>
    <message>
        <source>One made-up day in spring: the shape of demand and sun, not a measurement.</source>
        <translation>يوم ربيعي مختلَق واحد: شكل الطلب والشمس، لا قياس.</translation>
    </message>
    <message>
        <source>Only work that may wait or move can follow the heat.</source>
        <translation>لا يستطيع اللحاق بالحرارة إلا عمل يقبل الانتظار أو النقل.</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>لولا ذلك</translation>
    </message>
    <message>
        <source>Otherwise the gas is</source>
        <translation>لولا ذلك يكون الغاز</translation>
    </message>
    <message>
        <source>Out of date: {claimed} is of 2007; today it is {now}.</source>
        <translation>قديم: {claimed} من عام 2007؛ واليوم {now}.</translation>
    </message>
    <message>
        <source>Outdoors, mean of the season</source>
        <translation>في الخارج، متوسط الموسم</translation>
    </message>
    <message>
        <source>Over twenty years methane counts nearly three times as much as over a hundred: say which one is meant.</source>
        <translation>على مدى عشرين سنة يُحسب الميثان نحو ثلاثة أضعاف ما يُحسب على مدى مئة: قل أيهما المقصود.</translation>
    </message>
    <message>
        <source>Own power that nobody could use</source>
        <translation>كهرباء ذاتية لم يقدر أحد على استعمالها</translation>
    </message>
    <message>
        <source>Own the rigs</source>
        <translation>امتلاك أجهزة التعدين</translation>
    </message>
    <message>
        <source>Owning the rigs brings the most, {best}, and all of the risk. Second: {name}, {second}.</source>
        <translation>امتلاك أجهزة التعدين يجلب الأكثر، {best}، وكل المخاطرة. يليه: {name}، {second}.</translation>
    </message>
    <message>
        <source>Paid back after</source>
        <translation>يُسترد الثمن بعد</translation>
    </message>
    <message>
        <source>Paid back with the published income</source>
        <translation>يُسترد الثمن بالدخل المنشور بعد</translation>
    </message>
    <message>
        <source>Paid for heat in a day</source>
        <translation>المدفوع للحرارة في اليوم</translation>
    </message>
    <message>
        <source>Paid for its heat in a month</source>
        <translation>المدفوع لحرارته في الشهر</translation>
    </message>
    <message>
        <source>Paid for power that is fed in</source>
        <translation>المدفوع للكهرباء المغذّاة إلى الشبكة</translation>
    </message>
    <message>
        <source>Pays its electricity below</source>
        <translation>يغطّي كهرباءه دون</translation>
    </message>
    <message>
        <source>Plain heater</source>
        <translation>مدفأة عادية</translation>
    </message>
    <message>
        <source>Plants that cannot stop, of the demand</source>
        <translation>محطات لا يمكن إيقافها، نسبةً إلى الطلب</translation>
    </message>
    <message>
        <source>Pool, nearly for certain</source>
        <translation>المجمَّع، شبه مؤكد</translation>
    </message>
    <message>
        <source>Possible, but do not count on it: {chance} in {years}.</source>
        <translation>ممكن، لكن لا تعوّل عليه: {chance} خلال {years}.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Power drawn, fan included</source>
        <translation>القدرة المسحوبة، مع المروحة</translation>
    </message>
    <message>
        <source>Power of its plain heating element</source>
        <translation>قدرة عنصر التسخين العادي فيه</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>قدرة التعدين</translation>
    </message>
    <message>
        <source>Power of the computers</source>
        <translation>قدرة الحواسيب</translation>
    </message>
    <message>
        <source>Power of the duct&apos;s fan</source>
        <translation>قدرة مروحة المجرى</translation>
    </message>
    <message>
        <source>Power of the generator</source>
        <translation>قدرة المولّد</translation>
    </message>
    <message>
        <source>Power of the miners</source>
        <translation>قدرة أجهزة التعدين</translation>
    </message>
    <message>
        <source>Power of the miners, all year</source>
        <translation>قدرة أجهزة التعدين، طوال السنة</translation>
    </message>
    <message>
        <source>Power of the network</source>
        <translation>قدرة الشبكة</translation>
    </message>
    <message>
        <source>Power per power of the machines</source>
        <translation>القدرة الكلية نسبةً إلى قدرة الأجهزة</translation>
    </message>
    <message>
        <source>Power that mines</source>
        <translation>القدرة التي تعدّن</translation>
    </message>
    <message>
        <source>Price of a plain heater</source>
        <translation>ثمن مدفأة عادية</translation>
    </message>
    <message>
        <source>Price of machines per TH/s</source>
        <translation>ثمن الأجهزة لكل TH/s</translation>
    </message>
    <message>
        <source>Price of the appliance</source>
        <translation>ثمن الجهاز</translation>
    </message>
    <message>
        <source>Price of the machines</source>
        <translation>ثمن الأجهزة</translation>
    </message>
    <message>
        <source>Prices of the machines and of the heat pump are not counted.</source>
        <translation>لا يُحسب ثمن الأجهزة ولا ثمن المضخة الحرارية.</translation>
    </message>
    <message>
        <source>Processor, 150 MH/s</source>
        <translation>معالج، ⁦150 MH/s⁩</translation>
    </message>
    <message>
        <source>Propane</source>
        <translation>البروبان</translation>
    </message>
    <message>
        <source>Propane price</source>
        <translation>سعر البروبان</translation>
    </message>
    <message>
        <source>Published income of a month</source>
        <translation>الدخل المنشور في الشهر</translation>
    </message>
    <message>
        <source>Published: 12.50 dollars, when a PH/s earned 41.67 dollars a day.</source>
        <translation>المنشور: ⁦12.50⁩ دولار، حين كان PH/s واحد يكسب ⁦41.67⁩ دولار في اليوم.</translation>
    </message>
    <message>
        <source>Published: 67 dollars, without saying at which price of electricity.</source>
        <translation>المنشور: 67 دولاراً، بلا ذكر سعر الكهرباء.</translation>
    </message>
    <message>
        <source>Really added</source>
        <translation>المضاف فعلاً</translation>
    </message>
    <message>
        <source>Right as CO₂ alone ({burnt}); with the methane that does not burn it is {whole}.</source>
        <translation>صحيح بحساب CO₂ وحده ({burnt})؛ ومع الميثان الذي لا يحترق {whole}.</translation>
    </message>
    <message>
        <source>Right, unburnt methane included: {whole}.</source>
        <translation>صحيح، بما فيه الميثان غير المحترق: {whole}.</translation>
    </message>
    <message>
        <source>Right: {now}.</source>
        <translation>صحيح: {now}.</translation>
    </message>
    <message>
        <source>Saved in a day</source>
        <translation>التوفير في اليوم</translation>
    </message>
    <message>
        <source>Sell the gas</source>
        <translation>بيع الغاز</translation>
    </message>
    <message>
        <source>Selling the gas brings the most, {best}, without risk. Second: {name}, {second}.</source>
        <translation>بيع الغاز يجلب الأكثر، {best}، بلا مخاطرة. يليه: {name}، {second}.</translation>
    </message>
    <message>
        <source>Share of clean electricity</source>
        <translation>نسبة الكهرباء النظيفة</translation>
    </message>
    <message>
        <source>Share of the income for the owner</source>
        <translation>حصة المالك من الدخل</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>حتى الآن</translation>
    </message>
    <message>
        <source>So it is carbon neutral to</source>
        <translation>فهو محايد كربونياً بنسبة</translation>
    </message>
    <message>
        <source>So many blocks come that luck evens out in {years}: alone it saves the fee of {fee}.</source>
        <translation>تأتي كتل كثيرة بحيث يتساوى الحظ خلال {years}: والتعدين منفرداً يوفّر الرسوم {fee}.</translation>
    </message>
    <message>
        <source>Solo or in a pool</source>
        <translation>منفرداً أم في مجمَّع</translation>
    </message>
    <message>
        <source>Solo, on average</source>
        <translation>التعدين الفردي، في المتوسط</translation>
    </message>
    <message>
        <source>Solo: at least one block</source>
        <translation>التعدين الفردي: كتلة واحدة على الأقل</translation>
    </message>
    <message>
        <source>Solo: still nothing</source>
        <translation>التعدين الفردي: لا شيء بعد</translation>
    </message>
    <message>
        <source>Spent until then</source>
        <translation>المصروف حتى ذلك الحين</translation>
    </message>
    <message>
        <source>Steepest rise in three hours, without miners</source>
        <translation>أشد ارتفاع خلال ثلاث ساعات، بلا أجهزة تعدين</translation>
    </message>
    <message>
        <source>Steepest rise with miners</source>
        <translation>أشد ارتفاع مع أجهزة التعدين</translation>
    </message>
    <message>
        <source>Sun and warm air suffice: nothing is to be heated.</source>
        <translation>الشمس والهواء الدافئ يكفيان: لا شيء يحتاج إلى تدفئة.</translation>
    </message>
    <message>
        <source>Sun and wind</source>
        <translation>الشمس والريح</translation>
    </message>
    <message>
        <source>Sun and wind gave</source>
        <translation>ما أعطته الشمس والريح</translation>
    </message>
    <message>
        <source>Sun at noon</source>
        <translation>الشمس عند الظهيرة</translation>
    </message>
    <message>
        <source>Sun lost without miners, GWh</source>
        <translation>الشمس الضائعة بلا أجهزة تعدين، GWh</translation>
    </message>
    <message>
        <source>Sun of the day</source>
        <translation>شمس اليوم</translation>
    </message>
    <message>
        <source>Sun that helps, mean over day and night</source>
        <translation>الشمس المساعِدة، متوسط النهار والليل</translation>
    </message>
    <message>
        <source>Sun that would have been lost, used by miners in a day</source>
        <translation>شمس كانت ستضيع واستعملتها أجهزة التعدين، في اليوم</translation>
    </message>
    <message>
        <source>Sun then</source>
        <translation>الشمس حينئذ</translation>
    </message>
    <message>
        <source>Sun, wind and battery keep the home alive through an outage; miners take what is left.</source>
        <translation>الشمس والريح والبطارية تُبقي المنزل مُزوَّداً خلال الانقطاع؛ وأجهزة التعدين تأخذ ما يبقى.</translation>
    </message>
    <message>
        <source>Surface of the pool, or glass of the greenhouse</source>
        <translation>سطح المسبح، أو زجاج الدفيئة</translation>
    </message>
    <message>
        <source>Take a share</source>
        <translation>أخذ حصة من الدخل</translation>
    </message>
    <message>
        <source>Taken as the claim wants it: all of it</source>
        <translation>كما يريده الادّعاء: كلها</translation>
    </message>
    <message>
        <source>The battery begins at its reserve and loses 10 % there and back.</source>
        <translation>تبدأ البطارية عند احتياطيّها وتفقد 10 % ذهاباً وإياباً.</translation>
    </message>
    <message>
        <source>The bitcoins count with the price of the day on which they were earned.</source>
        <translation>تُحسب عملات البيتكوين بسعر اليوم الذي كُسبت فيه.</translation>
    </message>
    <message>
        <source>The cars want in a day</source>
        <translation>ما تطلبه السيارات في اليوم</translation>
    </message>
    <message>
        <source>The claim does not say what heated before; that decides nearly everything.</source>
        <translation>لا يقول الادّعاء بماذا كانت التدفئة من قبل؛ وذلك يحسم كل شيء تقريباً.</translation>
    </message>
    <message>
        <source>The claim tells how long the house was heated, not at what cost: prices here are assumed.</source>
        <translation>يذكر الادّعاء كم دُفّئ البيت لا بأي كلفة: الأسعار هنا مُفترَضة.</translation>
    </message>
    <message>
        <source>The claimed energy takes</source>
        <translation>ما تتطلبه الطاقة المدّعاة</translation>
    </message>
    <message>
        <source>The connection cannot give, in a day</source>
        <translation>ما لا يستطيع التوصيل إعطاءه، في اليوم</translation>
    </message>
    <message>
        <source>The connection of {connection} does not even carry flats and cars.</source>
        <translation>التوصيل {connection} لا يحمل حتى الشقق والسيارات.</translation>
    </message>
    <message>
        <source>The difficulty is taken to stay as it is. At the beginning of 2021 it was seven times lower.</source>
        <translation>يُفترض أن الصعوبة تبقى كما هي. وكانت في بداية 2021 أقل بسبع مرات.</translation>
    </message>
    <message>
        <source>The duck curve</source>
        <translation>منحنى البطة</translation>
    </message>
    <message>
        <source>The duck keeps its back: the rise is {after} after {before}, and the evening&apos;s peak grows.</source>
        <translation>يبقى للبطة ظهرها المقوّس: الارتفاع {after} بعد أن كان {before}، وتزداد ذروة المساء.</translation>
    </message>
    <message>
        <source>The evening&apos;s rise falls from {before} to {after}. For it the miners stand still but for {hours}.</source>
        <translation>يهبط ارتفاع المساء من {before} إلى {after}. ولأجل ذلك تبقى أجهزة التعدين ساكنة ما عدا {hours}.</translation>
    </message>
    <message>
        <source>The fan&apos;s own heat is left out: it is small and much of it stays in the attic.</source>
        <translation>لا تُحسب حرارة المروحة نفسها: هي قليلة ويبقى كثير منها في العلّية.</translation>
    </message>
    <message>
        <source>The gas is taken as methane: real gas holds heavier parts, and so more heat and CO₂.</source>
        <translation>يُعامل الغاز معاملة الميثان: في الغاز الحقيقي أجزاء أثقل، فحرارته أكثر وكذلك CO₂ فيه.</translation>
    </message>
    <message>
        <source>The grid fails at</source>
        <translation>تنقطع شبكة الكهرباء عند</translation>
    </message>
    <message>
        <source>The heat of mining would warm Finland.</source>
        <translation>حرارة التعدين تدفّئ فنلندا.</translation>
    </message>
    <message>
        <source>The heat was electric before and is so with miners; the bill stays and what they earn comes off it.</source>
        <translation>كانت الحرارة كهربائية وتبقى كذلك مع أجهزة التعدين؛ الفاتورة باقية ويُخصم منها ما تكسبه.</translation>
    </message>
    <message>
        <source>The home is safe, but nothing is left that miners should use.</source>
        <translation>المنزل آمن، لكن لا يبقى شيء تستعمله أجهزة التعدين.</translation>
    </message>
    <message>
        <source>The home is safe. Feeding in pays more than mining, so miners get only what would be wasted: {mined}.</source>
        <translation>المنزل آمن. تغذية الشبكة تدفع أكثر من التعدين، فلا تأخذ أجهزة التعدين إلا ما كان سيضيع: {mined}.</translation>
    </message>
    <message>
        <source>The home stands without power for a while: {missing} are missing. It needs a larger battery, or more kept in it.</source>
        <translation>يبقى المنزل بلا كهرباء مدةً: ينقصه {missing}. يحتاج إلى بطارية أكبر، أو إلى حفظ المزيد فيها.</translation>
    </message>
    <message>
        <source>The home uses, mean power</source>
        <translation>استهلاك المنزل، متوسط القدرة</translation>
    </message>
    <message>
        <source>The income per PH/s stands on a single published price of one day. It was twice as high a year before.</source>
        <translation>يقوم الدخل لكل PH/s على سعر منشور واحد ليوم واحد. وكان قبل سنة ضعف ذلك.</translation>
    </message>
    <message>
        <source>The miners</source>
        <translation>أجهزة التعدين</translation>
    </message>
    <message>
        <source>The miners earned more than electricity and machines cost: the heat was free.</source>
        <translation>كسبت أجهزة التعدين أكثر من كلفة الكهرباء والأجهزة: كانت الحرارة مجاناً.</translation>
    </message>
    <message>
        <source>The miners run, at full power</source>
        <translation>تشغيل أجهزة التعدين، بكامل القدرة</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>The owner gets in a year</source>
        <translation>ما يناله المالك في السنة</translation>
    </message>
    <message>
        <source>The owner of a well earns with gas that was flared.</source>
        <translation>مالك البئر يكسب من غاز كان يُحرق في الشعلة.</translation>
    </message>
    <message>
        <source>The part that stays in the attic is lost, and so is all of it in summer.</source>
        <translation>الجزء الذي يبقى في العلّية ضائع، وكذلك كل الحرارة في الصيف.</translation>
    </message>
    <message>
        <source>The price of electricity at which it breaks even is what mining earns per kWh.</source>
        <translation>سعر الكهرباء الذي يتعادل عنده هو ما يكسبه التعدين لكل kWh.</translation>
    </message>
    <message>
        <source>The same in watts</source>
        <translation>المقدار نفسه بالواط</translation>
    </message>
    <message>
        <source>The slip is part of what does not become electricity.</source>
        <translation>المتسرّب جزء مما لا يصير كهرباء.</translation>
    </message>
    <message>
        <source>The uncertainty of each of these numbers is about a third.</source>
        <translation>الشك في كل من هذه الأرقام نحو الثلث.</translation>
    </message>
    <message>
        <source>The world&apos;s flares</source>
        <translation>شعلات الغاز في العالم</translation>
    </message>
    <message>
        <source>Their electricity</source>
        <translation>كهرباؤها</translation>
    </message>
    <message>
        <source>Their electricity in a day</source>
        <translation>كهرباؤها في اليوم</translation>
    </message>
    <message>
        <source>Their energy in the day, GWh</source>
        <translation>طاقتها في اليوم، GWh</translation>
    </message>
    <message>
        <source>Their heat costs in a day, net</source>
        <translation>كلفة حرارتها في اليوم، صافياً</translation>
    </message>
    <message>
        <source>They earn</source>
        <translation>ما تكسبه</translation>
    </message>
    <message>
        <source>They earn in a day</source>
        <translation>ما تكسبه في اليوم</translation>
    </message>
    <message>
        <source>They earn more than they cost: the heat comes on top.</source>
        <translation>تكسب أكثر مما تكلّف: والحرارة فوق ذلك.</translation>
    </message>
    <message>
        <source>They earn {share} of the bill and are paid back after {months}.</source>
        <translation>تكسب {share} من الفاتورة ويُسترد ثمنها بعد {months}.</translation>
    </message>
    <message>
        <source>They earn {share} of the bill; paying them back takes {months}, longer than they last.</source>
        <translation>تكسب {share} من الفاتورة؛ واسترداد ثمنها يستغرق {months}، أطول من عمرها.</translation>
    </message>
    <message>
        <source>They earned</source>
        <translation>ما كسبته</translation>
    </message>
    <message>
        <source>They would earn {share} of the bill, but {hot} is more than most machines&apos; cooling can give.</source>
        <translation>كانت ستكسب {share} من الفاتورة، لكن {hot} أعلى مما يعطيه تبريد معظم الأجهزة.</translation>
    </message>
    <message>
        <source>This mining is 95 % carbon neutral.</source>
        <translation>هذا التعدين محايد كربونياً بنسبة 95 %.</translation>
    </message>
    <message>
        <source>Times CO₂</source>
        <translation>أضعاف CO₂</translation>
    </message>
    <message>
        <source>To heat all of it once takes</source>
        <translation>تسخينه كله مرة واحدة يستغرق</translation>
    </message>
    <message>
        <source>To match the heat pump, mining would have to earn</source>
        <translation>ليعادل المضخة الحرارية، على التعدين أن يكسب</translation>
    </message>
    <message>
        <source>To the grid</source>
        <translation>إلى شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Today&apos;s number is higher by</source>
        <translation>رقم اليوم أعلى بنسبة</translation>
    </message>
    <message>
        <source>Too high: {claimed} instead of {now}.</source>
        <translation>مبالغ فيه: {claimed} بدل {now}.</translation>
    </message>
    <message>
        <source>Too low: burning alone gives {burnt}, not {claimed}.</source>
        <translation>أقل مما ينبغي: الاحتراق وحده يعطي {burnt}، لا {claimed}.</translation>
    </message>
    <message>
        <source>Too low: {claimed} instead of {now}.</source>
        <translation>أقل مما ينبغي: {claimed} بدل {now}.</translation>
    </message>
    <message>
        <source>Typical deviation of solo, of its mean</source>
        <translation>الانحراف المعتاد للتعدين الفردي، نسبةً إلى متوسطه</translation>
    </message>
    <message>
        <source>Useful heat in a year</source>
        <translation>الحرارة النافعة في السنة</translation>
    </message>
    <message>
        <source>Usual for warm air; less in winter</source>
        <translation>معتاد للهواء الدافئ؛ وأقل في الشتاء</translation>
    </message>
    <message>
        <source>Wasted if they run all year</source>
        <translation>الضائع إذا عملت طوال السنة</translation>
    </message>
    <message>
        <source>Water comes at</source>
        <translation>يأتي الماء عند</translation>
    </message>
    <message>
        <source>Water in the tank</source>
        <translation>الماء في الخزان</translation>
    </message>
    <message>
        <source>Wear, noise and the work of looking after it are not counted.</source>
        <translation>لا يُحسب التآكل ولا الضجيج ولا جهد العناية به.</translation>
    </message>
    <message>
        <source>What a PH/s earned in a day, at the beginning</source>
        <translation>كسب PH/s واحد في اليوم، في البداية</translation>
    </message>
    <message>
        <source>What a PH/s earns in a day</source>
        <translation>كسب PH/s واحد في اليوم</translation>
    </message>
    <message>
        <source>What a kWh of heat cost so far</source>
        <translation>كلفة كل kWh من الحرارة حتى الآن</translation>
    </message>
    <message>
        <source>What is kept warm</source>
        <translation>ما يُحفظ دافئاً</translation>
    </message>
    <message>
        <source>What the whole network uses</source>
        <translation>ما تستهلكه الشبكة كلها</translation>
    </message>
    <message>
        <source>Where heat is wanted, a year costs</source>
        <translation>كلفة السنة حيث تُطلب الحرارة</translation>
    </message>
    <message>
        <source>Where heat is wanted, less the gas</source>
        <translation>حيث تُطلب الحرارة، ناقصاً الغاز</translation>
    </message>
    <message>
        <source>Where the heat is wanted anyway, what it earns makes the heating cheaper, even if it is less than it costs.</source>
        <translation>حيث تُطلب الحرارة على أي حال، ما يكسبه يجعل التدفئة أرخص ولو كان أقل من كلفته.</translation>
    </message>
    <message>
        <source>Whether the gas would have been used otherwise later, or the well closed, no number here can tell.</source>
        <translation>هل كان الغاز سيُستعمل لاحقاً في شيء آخر أو كانت البئر ستُغلق، هذا ما لا يقوله أي رقم هنا.</translation>
    </message>
    <message>
        <source>Which is, of a thousand cubic feet</source>
        <translation>أي لكل ألف قدم مكعب</translation>
    </message>
    <message>
        <source>Which takes machines below</source>
        <translation>ويلزم لذلك أجهزة دون</translation>
    </message>
    <message>
        <source>Who owns the rigs bears the price of bitcoin and the difficulty; who sells gas bears neither.</source>
        <translation>من يملك أجهزة التعدين يتحمّل سعر بيتكوين والصعوبة؛ ومن يبيع الغاز لا يتحمّل أياً منهما.</translation>
    </message>
    <message>
        <source>Wind, mean power</source>
        <translation>الريح، متوسط القدرة</translation>
    </message>
    <message>
        <source>With luck a home PC finds a block of its own.</source>
        <translation>مع الحظ يجد حاسوب منزلي كتلة خاصة به.</translation>
    </message>
    <message>
        <source>With miners</source>
        <translation>مع أجهزة التعدين</translation>
    </message>
    <message>
        <source>With miners, net</source>
        <translation>مع أجهزة التعدين، صافياً</translation>
    </message>
    <message>
        <source>With unburnt methane</source>
        <translation>مع الميثان غير المحترق</translation>
    </message>
    <message>
        <source>Without miners</source>
        <translation>بلا أجهزة تعدين</translation>
    </message>
    <message>
        <source>Without miners nothing changes.</source>
        <translation>بلا أجهزة تعدين لا يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Worked out hour by hour, as in the chart</source>
        <translation>محسوب ساعةً بساعة، كما في الرسم البياني</translation>
    </message>
    <message>
        <source>Worse than before by {part}: the generator lets {slip} of the methane through, the flare {flare}.</source>
        <translation>أسوأ مما قبل بنسبة {part}: المولّد يسرّب {slip} من الميثان، والشعلة {flare}.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>السنوات</translation>
    </message>
    <message>
        <source>Years that it lasts</source>
        <translation>سنوات عمره</translation>
    </message>
    <message>
        <source>Years that the machines last</source>
        <translation>سنوات عمر الأجهزة</translation>
    </message>
    <message>
        <source>Yes: even what arrives in the season covers the homes&apos; {demand}.</source>
        <translation>نعم: حتى ما يصل في الموسم يغطّي حاجة البيوت، {demand}.</translation>
    </message>
    <message>
        <source>Yes: {net} are left. It stays so while its machines need less than {even}.</source>
        <translation>نعم: يبقى {net}. ويظل كذلك ما دامت أجهزته تحتاج إلى أقل من {even}.</translation>
    </message>
    <message>
        <source>a block on average</source>
        <translation>كتلة في المتوسط</translation>
    </message>
    <message>
        <source>and cars</source>
        <translation>والسيارات</translation>
    </message>
    <message>
        <source>and is kept at</source>
        <translation>ويُحفظ عند</translation>
    </message>
    <message>
        <source>and miners</source>
        <translation>وأجهزة التعدين</translation>
    </message>
    <message>
        <source>and where they are</source>
        <translation>وحيث تكون البيوت</translation>
    </message>
    <message>
        <source>and with them, GWh</source>
        <translation>ومع أجهزة التعدين، GWh</translation>
    </message>
    <message>
        <source>as claimed</source>
        <translation>كما يُدّعى</translation>
    </message>
    <message>
        <source>break even</source>
        <translation>نقطة التعادل</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>المدّعى</translation>
    </message>
    <message>
        <source>flared</source>
        <translation>محروقاً في الشعلة</translation>
    </message>
    <message>
        <source>for</source>
        <translation>لمدة</translation>
    </message>
    <message>
        <source>kWh of a m³, HHV</source>
        <translation>‏kWh لكل ⁦m³⁩، بالقيمة الحرارية العليا (HHV)</translation>
    </message>
    <message>
        <source>kWh that warm a litre by one degree</source>
        <translation>‏kWh التي تسخّن لتراً درجة واحدة</translation>
    </message>
    <message>
        <source>let out unburnt</source>
        <translation>مُطلقاً بلا احتراق</translation>
    </message>
    <message>
        <source>outage begins</source>
        <translation>بداية الانقطاع</translation>
    </message>
    <message>
        <source>outage ends</source>
        <translation>نهاية الانقطاع</translation>
    </message>
    <message>
        <source>run all day</source>
        <translation>تعمل طوال اليوم</translation>
    </message>
    <message>
        <source>run while sun is plenty</source>
        <translation>تعمل حين تكثر الشمس</translation>
    </message>
    <message>
        <source>shrinking(d, n): years that the income of the first day would last for the same sum, ((1 − d)^n − 1) / ln(1 − d).</source>
        <translation>‏⁦shrinking(d, n)⁩: عدد السنوات التي كان دخل اليوم الأول سيدومها للمجموع نفسه، ⁦((1 − d)^n − 1) / ln(1 − d)⁩.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>when homes are heated</source>
        <translation>حين تُدفَّأ البيوت</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>قيمتك</translation>
    </message>
    <message>
        <source>{claimed} clean is not {claimed} neutral: {neutral} of the grid&apos;s CO₂ is avoided.</source>
        <translation>‏{claimed} نظيف ليس {claimed} محايداً: يُتجنَّب {neutral} من CO₂ الخاص بشبكة الكهرباء.</translation>
    </message>
    <message>
        <source>{claimed} does not follow: CO₂ alone is {burnt}, with unburnt methane {whole}.</source>
        <translation>‏{claimed} لا يلزم من ذلك: CO₂ وحده {burnt}، ومع الميثان غير المحترق {whole}.</translation>
    </message>
    <message>
        <source>{claimed} lies outside of what is possible: {low} to {high}, most likely about {best}.</source>
        <translation>‏{claimed} خارج حدود الممكن: من {low} إلى {high}، والأرجح نحو {best}.</translation>
    </message>
    <message>
        <source>{claimed} lies within what is possible: {low} to {high}, most likely about {best}.</source>
        <translation>‏{claimed} ضمن حدود الممكن: من {low} إلى {high}، والأرجح نحو {best}.</translation>
    </message>
    <message>
        <source>{part} less than the flare, which lets {flare} of the methane through; the generator {slip}.</source>
        <translation>أقل من الشعلة بنسبة {part}، وهي تسرّب {flare} من الميثان؛ والمولّد {slip}.</translation>
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
    <name>science</name>
    <message>
        <source>Another program has told BOINC to do something else for a while; this one waits until then.</source>
        <translation>طلب برنامج آخر من BOINC شيئاً مختلفاً مدةً ما؛ ينتظر هذا البرنامج إلى أن تنقضي.</translation>
    </message>
    <message>
        <source>BOINC cannot be used: {problem}.</source>
        <translation>لا يمكن استعمال BOINC: {problem}.</translation>
    </message>
    <message>
        <source>BOINC computes for no project yet. Join one in BOINC Manager; this program joins none.</source>
        <translation>لا يحسب BOINC لأي مشروع بعد. انضم إلى مشروع في BOINC Manager؛ هذا البرنامج لا ينضم إلى أي مشروع.</translation>
    </message>
    <message>
        <source>BOINC does not accept the password</source>
        <translation>لا يقبل BOINC كلمة المرور</translation>
    </message>
    <message>
        <source>BOINC has no work now. Its projects send some when they have any.</source>
        <translation>ليس لدى BOINC عمل الآن. ترسل مشاريعه عملاً حين يكون لديها.</translation>
    </message>
    <message>
        <source>BOINC {version} answers.</source>
        <translation>يجيب BOINC {version}.</translation>
    </message>
    <message>
        <source>BOINC&apos;s file {file} is in none of its usual folders. Enter the folder of its data, or its password.</source>
        <translation>الملف {file} الخاص ببرنامج BOINC ليس في أي من مجلداته المعتادة. أدخل مجلد بياناته، أو كلمة مروره.</translation>
    </message>
    <message>
        <source>Folding@home cannot be used: {problem}.</source>
        <translation>لا يمكن استعمال Folding@home: {problem}.</translation>
    </message>
    <message>
        <source>Folding@home cannot rest by itself: when this program is killed while it folds, it goes on folding.</source>
        <translation>لا يستطيع Folding@home السكون من نفسه: إذا أُنهي هذا البرنامج قسراً وهو يحسب، واصل الحساب.</translation>
    </message>
    <message>
        <source>Folding@home does not do what it is told. It is left alone until you read the faults.</source>
        <translation>لا يفعل Folding@home ما يُطلب منه. يُترك وشأنه إلى أن تقرأ الأعطال.</translation>
    </message>
    <message>
        <source>Folding@home has no work unit now. It fetches one when it folds.</source>
        <translation>ليس لدى Folding@home وحدة عمل الآن. يجلب واحدة حين يحسب.</translation>
    </message>
    <message>
        <source>Folding@home was told something else in another program, or stopped after failures of its own, and that holds. This program leaves it alone until you read the faults and try again.</source>
        <translation>طُلب من Folding@home شيء آخر في برنامج آخر، أو توقف بعد إخفاقات فيه هو، وذلك هو الساري. يتركه هذا البرنامج وشأنه إلى أن تقرأ الأعطال وتحاول ثانيةً.</translation>
    </message>
    <message>
        <source>Folding@home {version} answers. {note}</source>
        <translation>يجيب Folding@home {version}. {note}</translation>
    </message>
    <message>
        <source>It cannot be used: {problem}.</source>
        <translation>لا يمكن استعماله: {problem}.</translation>
    </message>
    <message>
        <source>Somebody changed BOINC&apos;s mode in another program, and that holds. This program leaves BOINC alone until you read the faults and try again.</source>
        <translation>غيّر أحدهم وضع BOINC في برنامج آخر، وذلك هو الساري. يترك هذا البرنامج BOINC وشأنه إلى أن تقرأ الأعطال وتحاول ثانيةً.</translation>
    </message>
    <message>
        <source>The keyring is being asked for BOINC&apos;s password.</source>
        <translation>تُسأل حلقة المفاتيح عن كلمة مرور BOINC.</translation>
    </message>
    <message>
        <source>The password of its file is not the one that it uses. Restart BOINC, or enter the folder of its data.</source>
        <translation>كلمة المرور في ملفه ليست التي يستعملها. أعد تشغيل BOINC، أو أدخل مجلد بياناته.</translation>
    </message>
    <message>
        <source>The password that you entered is not the one that it uses. Enter it once more.</source>
        <translation>كلمة المرور التي أدخلتها ليست التي يستعملها. أدخلها مرة أخرى.</translation>
    </message>
    <message>
        <source>The password that you entered is not there any more. Enter it once more.</source>
        <translation>كلمة المرور التي أدخلتها لم تعد موجودة. أدخلها مرة أخرى.</translation>
    </message>
    <message>
        <source>The program of work unit {unit} goes on computing although Folding@home was told to pause. End it in Folding@home&apos;s own window, then try again.</source>
        <translation>يواصل برنامج وحدة العمل {unit} الحساب مع أنه طُلب من Folding@home التوقف مؤقتاً. أنهِه في نافذة Folding@home نفسه، ثم حاول ثانيةً.</translation>
    </message>
    <message>
        <source>What BOINC was set to cannot be kept on the disk, so it is left alone: it could not be set back.</source>
        <translation>لا يمكن حفظ ما كان BOINC مضبوطاً عليه على القرص، ولذلك يُترك وشأنه: فلن تمكن إعادته إلى ما كان عليه.</translation>
    </message>
    <message>
        <source>You may not read BOINC&apos;s password in {file}. Join the group “boinc” (sudo usermod -a -G boinc “your name”, then log in again), or enter the password here.</source>
        <translation>لا يُسمح لك بقراءة كلمة مرور BOINC في {file}. انضم إلى المجموعة «boinc» (sudo usermod -a -G boinc “your name”، ثم سجّل الدخول من جديد)، أو أدخل كلمة المرور هنا.</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>لا يجيب في الوقت المناسب</translation>
    </message>
    <message>
        <source>it does not do what it is told ({words})</source>
        <translation>لا يفعل ما يُطلب منه ({words})</translation>
    </message>
    <message>
        <source>it ended the connection</source>
        <translation>أنهى الاتصال</translation>
    </message>
    <message>
        <source>its answer cannot be read</source>
        <translation>تعذّرت قراءة جوابه</translation>
    </message>
    <message>
        <source>its answer declares a document type</source>
        <translation>جوابه يصرّح بنوع مستند</translation>
    </message>
    <message>
        <source>its answer is far too long</source>
        <translation>الجواب أطول مما يجب بكثير</translation>
    </message>
    <message>
        <source>its answer is not what was asked for</source>
        <translation>جوابه ليس ما طُلب</translation>
    </message>
    <message>
        <source>nothing answers at port {port}; it does not run, most likely</source>
        <translation>لا شيء يجيب على المنفذ {port}؛ الأرجح أنه لا يعمل</translation>
    </message>
    <message>
        <source>what answers there is no Folding@home of version 8</source>
        <translation>ما يجيب هناك ليس Folding@home بالإصدار 8</translation>
    </message>
    <message>
        <source>what it says of its changes does not fit</source>
        <translation>ما يقوله عن تغييراته غير متسق</translation>
    </message>
    <message>
        <source>{first} It computes for {projects}. {work}</source>
        <translation>{first} يحسب لصالح {projects}. {work}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>“{task}” of {project} goes on computing although BOINC told it to rest. BOINC is kept at rest; end that task in BOINC Manager, then try again.</source>
        <translation>تواصل المهمة «{task}» من {project} الحساب مع أن BOINC طلب منها السكون. يُبقى BOINC في سكون؛ أنهِ تلك المهمة في BOINC Manager، ثم حاول ثانيةً.</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>An earlier password may still stand in {path} ({reason}).</source>
        <translation>قد تبقى كلمة مرور سابقة في {path} ({reason}).</translation>
    </message>
    <message>
        <source>Others on this PC could read the passwords in {path}; now only this user can. Change them where they are used.</source>
        <translation>كان بإمكان آخرين على هذا الحاسوب قراءة كلمات المرور في {path}؛ الآن لا يقرؤها إلا هذا المستخدم. غيّرها حيث تُستخدم.</translation>
    </message>
    <message>
        <source>The file of the passwords is damaged. It is kept as {path}, which only this user can read: type them again, and then delete it.</source>
        <translation>ملف كلمات المرور تالف. يُحتفظ به باسم {path}، ولا يقرؤه إلا هذا المستخدم: اكتبها من جديد، ثم احذفه.</translation>
    </message>
    <message>
        <source>The keyring did not take the password ({words}).</source>
        <translation>لم تقبل حلقة المفاتيح كلمة المرور ({words}).</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>حلقة المفاتيح لا تجيب.</translation>
    </message>
    <message>
        <source>The password cannot be kept in {path} ({reason}).</source>
        <translation>لا يمكن حفظ كلمة المرور في {path} ({reason}).</translation>
    </message>
    <message>
        <source>The password is kept until the program ends.</source>
        <translation>تبقى كلمة المرور حتى نهاية البرنامج.</translation>
    </message>
    <message>
        <source>The password stands in {path}, which only this user can read, and is not encrypted. To take it out of there, choose to be asked for it.</source>
        <translation>كلمة المرور مكتوبة في {path}، ولا يقرؤه إلا هذا المستخدم، وهي غير مشفَّرة. لإزالتها من هناك، اختر أن تُسأل عنها.</translation>
    </message>
    <message>
        <source>The passwords in {path} are not read ({reason}).</source>
        <translation>لا تُقرأ كلمات المرور التي في {path} ({reason}).</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>ليس في هذا النظام حلقة مفاتيح.</translation>
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
        <source>A plug of TP-Link that meters. Its library is an extra of its own.</source>
        <translation>مقبس ذكي من TP-Link يقيس القدرة. مكتبته إضافة مستقلة.</translation>
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
        <source>Another room, a water tank, a pool, a greenhouse. It never counts for this room. Which place it measures, you choose on the page of places.</source>
        <translation>غرفة أخرى أو خزان ماء أو مسبح أو بيت زجاجي. لا يُحسب لهذه الغرفة أبداً. أما المكان الذي يقيسه فتختاره في صفحة الأماكن.</translation>
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
        <source>Counts for the heater that it was chosen for.</source>
        <translation>يُحسب للمدفأة التي اختير لها.</translation>
    </message>
    <message>
        <source>Counts for the place that it was chosen for.</source>
        <translation>يُحسب للمكان الذي اختير له.</translation>
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
        <source>In your network. Newer ones want the user name and password of your TP-Link account. It needs a library under the GPL, which is not part of this program: pip install warmgui[kasa]</source>
        <translation>في شبكتك. تطلب الأجهزة الأحدث اسم المستخدم وكلمة المرور لحسابك لدى TP-Link. يحتاج إلى مكتبة برخصة GPL ليست جزءاً من هذا البرنامج: pip install warmgui[kasa]</translation>
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
        <source>Kasa and Tapo plugs need one more library, which is under the GPL: pip install {package}</source>
        <translation>تحتاج مقابس Kasa وTapo إلى مكتبة أخرى، وهي برخصة GPL: pip install {package}</translation>
    </message>
    <message>
        <source>Kasa, Tapo</source>
        <translation>مقابس Kasa وTapo</translation>
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
        <source>The plug that a heater in the network hangs on. It is only read, never switched. Its watts are then measured, and not only what it says of itself. Which heater, you choose on the page of places.</source>
        <translation>المقبس الذكي الموصولة به مدفأة في الشبكة. يُقرأ فقط، ولا يُشغَّل ولا يُطفأ أبداً. فيصير الواط مَقيساً، لا مجرد ما تقوله المدفأة عن نفسها. أما المدفأة فتختارها في صفحة الأماكن.</translation>
    </message>
    <message>
        <source>The plug that this PC hangs on. It is only read, never switched. Watts are then measured.</source>
        <translation>المقبس الذكي الموصول به هذا الحاسوب. يُقرأ فقط، ولا يُشغَّل ولا يُطفأ أبداً. فيصير الواط مَقيساً.</translation>
    </message>
    <message>
        <source>The power of a heater in the network (plug)</source>
        <translation>قدرة مدفأة في الشبكة (مقبس ذكي)</translation>
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
        <source>The temperature of another place</source>
        <translation>حرارة مكان آخر</translation>
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
        <source>it does not answer</source>
        <translation>لا يجيب</translation>
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
        <source>it redirects to what is no address (“{words}”)</source>
        <translation>يحيل إلى ما ليس عنوانًا («{words}»)</translation>
    </message>
    <message>
        <source>it redirects, which is not followed here</source>
        <translation>يعيد التوجيه، ولا يُتّبع ذلك هنا</translation>
    </message>
    <message>
        <source>it refuses the user name, password or token</source>
        <translation>رُفض اسم المستخدم أو كلمة المرور أو رمز الوصول</translation>
    </message>
    <message>
        <source>it says neither on nor off but “{words}”</source>
        <translation>لا يقول يعمل ولا متوقف بل «{words}»</translation>
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
        <source>it says {value}, which cannot be</source>
        <translation>يقول {value}، وهذا غير ممكن</translation>
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
        <source>its answer has no “{path}”</source>
        <translation>لا يوجد «{path}» في جوابه</translation>
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
        <source>its password is needed</source>
        <translation>كلمة المرور مطلوبة</translation>
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
        <source>its token is being looked for</source>
        <translation>يُبحث عن رمز الوصول إليه</translation>
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
        <source>{place}: {problem}.</source>
        <translation>{place}: {problem}.</translation>
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
        <source>Not tried: {reason}.</source>
        <translation>لم يُجرَّب: {reason}.</translation>
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
        <source>They carry what the room needs steadily, and this PC follows the quick changes.</source>
        <translation>تحمل ما تحتاج إليه الغرفة باستمرار، ويتبع هذا الحاسوب التغيّرات السريعة.</translation>
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
        <source>0 counts what burning emits, and nothing else. The supply of the United States lost 2.3 % of what it produced (Alvarez et al., Science, 2018). All of what leaks is counted as methane.</source>
        <translation>مع 0 يُحسب ما يبعثه الحرق ولا شيء غيره. فقدت إمدادات الولايات المتحدة 2.3 % مما أنتجته (Alvarez et al., Science, 2018). يُحسب كل ما يتسرب ميثاناً.</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>من 0 إلى 1</translation>
    </message>
    <message>
        <source>0: as much as the least power that this PC can heat with.</source>
        <translation>مع 0: بقدر أقل قدرة يستطيع هذا الحاسوب التدفئة بها.</translation>
    </message>
    <message>
        <source>0: it never changes. Bitcoin&apos;s own is 2016.</source>
        <translation>القيمة 0: لا تتغيّر أبداً. قيمة بيتكوين نفسه 2016.</translation>
    </message>
    <message>
        <source>1 is served first, 5 last, where there is not power enough for all places.</source>
        <translation>الأولوية 1 تُخدم أولاً و5 أخيراً، حين لا تكفي القدرة كل الأماكن.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>100 % when the PC stands in the room; less when its air leaves through a duct.</source>
        <translation>‏100 % عندما يكون الحاسوب في الغرفة؛ وأقل عندما يخرج هواؤه عبر مجرى هواء.</translation>
    </message>
    <message>
        <source>100 years (29.8 times CO₂)</source>
        <translation>‏100 سنة (29.8 ضعف CO₂)</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>2.80 is the median over a year of heat pumps in homes of the UK, 2.44 on their coldest days, down to -6 °C (Energy Systems Catapult, Electrification of Heat, 2023). That the first one belongs to 7 °C is our assumption: about the mean of a heating season there.</source>
        <translation>القيمة 2.80 هي الوسيط السنوي للمضخات الحرارية في منازل المملكة المتحدة، و 2.44 في أبرد أيامها، حتى ⁦-6 °C⁩ (Energy Systems Catapult, Electrification of Heat, 2023). أما أن الأولى تخصّ 7 °C فافتراض منا: نحو متوسط موسم التدفئة هناك.</translation>
    </message>
    <message>
        <source>20 years (82.5 times CO₂)</source>
        <translation>‏20 سنة (82.5 ضعف CO₂)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>475 g/kWh is the world&apos;s mean of 2019 (IEA). It counts where nothing better is known.</source>
        <translation>القيمة 475 g/kWh هي المتوسط العالمي لعام 2019 (IEA). تُعتمد حيث لا يُعرف ما هو أفضل.</translation>
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
        <source>A gap in the clouds is no sunshine.</source>
        <translation>فجوة بين الغيوم ليست شمساً مشرقة.</translation>
    </message>
    <message>
        <source>A kWh of fuel means</source>
        <translation>معنى kWh من الوقود</translation>
    </message>
    <message>
        <source>A mempool-style server</source>
        <translation>خادم من نوع mempool</translation>
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
        <source>A short notice beside the tray icon, not more than one for the same thing.</source>
        <translation>إشعار قصير بجانب أيقونة شريط النظام، لا يزيد على واحد للأمر نفسه.</translation>
    </message>
    <message>
        <source>A table by day and hour</source>
        <translation>جدول بحسب اليوم والساعة</translation>
    </message>
    <message>
        <source>A: Eastern England</source>
        <translation>‏A: شرق إنجلترا</translation>
    </message>
    <message>
        <source>Above it fans get loud: each device slows down until it is cooler.</source>
        <translation>فوقها يعلو صوت المراوح: يبطئ كل جهاز حتى يبرد.</translation>
    </message>
    <message>
        <source>Added by day and hour</source>
        <translation>الإضافة بحسب اليوم والساعة</translation>
    </message>
    <message>
        <source>Added to each kWh</source>
        <translation>الإضافة إلى كل kWh</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>Always the first number</source>
        <translation>الرقم الأول دائماً</translation>
    </message>
    <message>
        <source>An MQTT topic or an entity of Home Assistant; behind “&gt;” the place in its JSON, where it is JSON: tele/meter/SENSOR &gt; ENERGY.Power</source>
        <translation>موضوع MQTT أو كيان في Home Assistant؛ وبعد «&gt;» الموضع في JSON إن كان الجواب JSON: ⁦tele/meter/SENSOR &gt; ENERGY.Power⁩</translation>
    </message>
    <message>
        <source>An address with a password in it is not taken: enter the token apart from it.</source>
        <translation>لا يُقبل عنوان فيه كلمة مرور: أدخل رمز الوصول منفصلاً عنه.</translation>
    </message>
    <message>
        <source>Another service (JSON over HTTP)</source>
        <translation>خدمة أخرى (JSON عبر HTTP)</translation>
    </message>
    <message>
        <source>Appear in Home Assistant by itself</source>
        <translation>الظهور في Home Assistant تلقائياً</translation>
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
        <source>As set in its MQTT integration; usually homeassistant.</source>
        <translation>كما ضُبطت في تكامل MQTT لديه؛ عادةً homeassistant.</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>يُسأل كل</translation>
    </message>
    <message>
        <source>Asked once in ten minutes at most. A node knows no price of bitcoin: that stays the dated one.</source>
        <translation>تُسأل مرة كل عشر دقائق على الأكثر. لا تعرف العقدة سعر بيتكوين: يبقى السعر المؤرَّخ.</translation>
    </message>
    <message>
        <source>At /metrics of the same port, with the same key.</source>
        <translation>على المسار /metrics من المنفذ نفسه، وبالمفتاح نفسه.</translation>
    </message>
    <message>
        <source>B: East Midlands</source>
        <translation>‏B: إيست ميدلاندز</translation>
    </message>
    <message>
        <source>BOINC</source>
        <translation>BOINC</translation>
    </message>
    <message>
        <source>Be warm at the time of the plan</source>
        <translation>الدفء في موعد الخطة</translation>
    </message>
    <message>
        <source>Begin when so much own power is to spare</source>
        <translation>ابدأ حين يفيض هذا القدر من الكهرباء الذاتية</translation>
    </message>
    <message>
        <source>Below it the battery does not heat: in an outage never, otherwise where security comes first.</source>
        <translation>تحته لا تدفّئ البطارية: عند انقطاع الكهرباء أبداً، وفي غير ذلك حيث الأولوية للأمان.</translation>
    </message>
    <message>
        <source>Below this charge the power that charges it is not taken for heating.</source>
        <translation>تحت هذا الشحن لا تُؤخذ للتدفئة القدرة التي تشحنها.</translation>
    </message>
    <message>
        <source>Beyond known prices and forecasts, those of the day before count.</source>
        <translation>بعد ما هو معروف من الأسعار والتوقعات تُعتمد قيم اليوم السابق.</translation>
    </message>
    <message>
        <source>Bidding zone (Energy-Charts)</source>
        <translation>منطقة التسعير (Energy-Charts)</translation>
    </message>
    <message>
        <source>Bitcoin Core</source>
        <translation>Bitcoin Core</translation>
    </message>
    <message>
        <source>Blocks between two changes of a class&apos;s difficulty</source>
        <translation>عدد الكتل بين تغيّرين لصعوبة الصف</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>عنوان بلوتوث</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>By the temperature outside</source>
        <translation>بحسب الحرارة في الخارج</translation>
    </message>
    <message>
        <source>By the temperature outside: on the line through the two points below, and not beyond them. Where that is not known, the first one counts.</source>
        <translation>بحسب الحرارة في الخارج: على الخط بين النقطتين أدناه، من دون تجاوزهما. وحيث لا تُعرف تُعتمد الأولى.</translation>
    </message>
    <message>
        <source>C: London</source>
        <translation>‏C: لندن</translation>
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
        <source>Carbon intensity by day and hour</source>
        <translation>كثافة الكربون بحسب اليوم والساعة</translation>
    </message>
    <message>
        <source>Carbon intensity from</source>
        <translation>كثافة الكربون من</translation>
    </message>
    <message>
        <source>Carbon intensity of the grid</source>
        <translation>كثافة كربون شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Carbon of the grid</source>
        <translation>كربون شبكة الكهرباء</translation>
    </message>
    <message>
        <source>Carbon of the grid: Electricity Maps wants a token.</source>
        <translation>كربون شبكة الكهرباء: تطلب Electricity Maps رمز وصول.</translation>
    </message>
    <message>
        <source>Carbon of the grid: enter address, place of the start and place of the value of the service.</source>
        <translation>كربون شبكة الكهرباء: أدخل عنوان الخدمة وموضع البداية وموضع القيمة.</translation>
    </message>
    <message>
        <source>Carbon of the grid: enter your zone at Electricity Maps.</source>
        <translation>كربون شبكة الكهرباء: أدخل منطقتك لدى Electricity Maps.</translation>
    </message>
    <message>
        <source>Carbon: heat when the grid is clean</source>
        <translation>الكربون: التدفئة حين تكون شبكة الكهرباء نظيفة</translation>
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
        <source>Certificate authority of the mempool server</source>
        <translation>جهة التوثيق لخادم mempool</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Charge of the home&apos;s battery</source>
        <translation>شحن بطارية المنزل</translation>
    </message>
    <message>
        <source>Class that was joined last</source>
        <translation>آخر صف انضممت إليه</translation>
    </message>
    <message>
        <source>Comfort: the target, whatever it costs</source>
        <translation>الراحة: الحرارة المطلوبة مهما كلّفت</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Commands to a group reach all its machines. Letters, digits, - and _.</source>
        <translation>تصل الأوامر الموجّهة إلى مجموعة إلى كل أجهزتها. حروف وأرقام والرمزان - و_.</translation>
    </message>
    <message>
        <source>Cookie file of Bitcoin Core</source>
        <translation>ملف cookie الخاص ببرنامج Bitcoin Core</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Cost: heat when electricity is cheap</source>
        <translation>التكلفة: التدفئة حين تكون الكهرباء رخيصة</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>مدة الاعتماد</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>يسري ابتداءً من التشغيل التالي.</translation>
    </message>
    <message>
        <source>D: Merseyside and North Wales</source>
        <translation>‏D: ميرسيسايد وشمال ويلز</translation>
    </message>
    <message>
        <source>Device temperature in quiet hours</source>
        <translation>حرارة الجهاز في ساعات الهدوء</translation>
    </message>
    <message>
        <source>Difficulty and price from</source>
        <translation>الصعوبة والسعر من</translation>
    </message>
    <message>
        <source>E: West Midlands</source>
        <translation>‏E: وست ميدلاندز</translation>
    </message>
    <message>
        <source>Efficiency of a gas boiler</source>
        <translation>كفاءة مرجل الغاز</translation>
    </message>
    <message>
        <source>Efficiency of a heat pump</source>
        <translation>كفاءة المضخة الحرارية</translation>
    </message>
    <message>
        <source>Efficiency of a propane boiler</source>
        <translation>كفاءة مرجل البروبان</translation>
    </message>
    <message>
        <source>Efficiency of an oil boiler</source>
        <translation>كفاءة مرجل الزيت</translation>
    </message>
    <message>
        <source>Electricity Maps (with your token)</source>
        <translation>‏Electricity Maps (برمز وصولك)</translation>
    </message>
    <message>
        <source>Electricity price from</source>
        <translation>سعر الكهرباء من</translation>
    </message>
    <message>
        <source>Electricity prices</source>
        <translation>أسعار الكهرباء</translation>
    </message>
    <message>
        <source>Electricity prices: enter address, place of the start and place of the value of the service.</source>
        <translation>أسعار الكهرباء: أدخل عنوان الخدمة وموضع البداية وموضع القيمة.</translation>
    </message>
    <message>
        <source>Electricity prices: enter the code of your Octopus product.</source>
        <translation>أسعار الكهرباء: أدخل رمز منتج Octopus لديك.</translation>
    </message>
    <message>
        <source>Electricity prices: in the table, {problem}.</source>
        <translation>أسعار الكهرباء: في الجدول، {problem}.</translation>
    </message>
    <message>
        <source>Electricity prices: {problem}.</source>
        <translation>أسعار الكهرباء: {problem}.</translation>
    </message>
    <message>
        <source>Empty where each step lasts until the next one.</source>
        <translation>اتركه فارغاً إذا كانت كل خطوة تدوم حتى التي تليها.</translation>
    </message>
    <message>
        <source>Encrypted connection to the broker (TLS)</source>
        <translation>اتصال مشفَّر بالوسيط (TLS)</translation>
    </message>
    <message>
        <source>Energy-Charts (day-ahead, many zones)</source>
        <translation>‏Energy-Charts (أسعار اليوم التالي، مناطق كثيرة)</translation>
    </message>
    <message>
        <source>Energy-Charts: data by Fraunhofer ISE</source>
        <translation>‏Energy-Charts: البيانات من Fraunhofer ISE</translation>
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
        <source>Enter the address of the server that tells the difficulty.</source>
        <translation>أدخل عنوان الخادم الذي يخبر بالصعوبة.</translation>
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
        <source>F: North East England</source>
        <translation>‏F: شمال شرق إنجلترا</translation>
    </message>
    <message>
        <source>File or port</source>
        <translation>الملف أو المنفذ</translation>
    </message>
    <message>
        <source>Fingerprint of the API&apos;s key</source>
        <translation>بصمة مفتاح الواجهة البرمجية</translation>
    </message>
    <message>
        <source>First comes</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>First word of our topics</source>
        <translation>الكلمة الأولى في موضوعاتنا</translation>
    </message>
    <message>
        <source>Fleet and Home Assistant</source>
        <translation>أسطول الأجهزة وHome Assistant</translation>
    </message>
    <message>
        <source>Folder of BOINC&apos;s data</source>
        <translation>مجلد بيانات BOINC</translation>
    </message>
    <message>
        <source>Folding@home (version 8)</source>
        <translation>برنامج Folding@home (الإصدار 8)</translation>
    </message>
    <message>
        <source>Follow commands that come through the broker</source>
        <translation>تنفيذ الأوامر التي تأتي عبر الوسيط</translation>
    </message>
    <message>
        <source>For classes: the chance of a block stands beside the best share.</source>
        <translation>للصفوف: يظهر احتمال إيجاد كتلة بجانب أفضل حصة.</translation>
    </message>
    <message>
        <source>For example DE, FR, SE-SE3 or US-CAL-CISO.</source>
        <translation>مثل DE أو FR أو SE-SE3 أو US-CAL-CISO.</translation>
    </message>
    <message>
        <source>For example DE-LU, AT, CH, FR, NL, NO2, SE3 or IT-North.</source>
        <translation>مثل DE-LU أو AT أو CH أو FR أو NL أو NO2 أو SE3 أو IT-North.</translation>
    </message>
    <message>
        <source>For example data, or result[0].rates; several lists with “;” between; empty for all.</source>
        <translation>مثل data أو ⁦result[0].rates⁩؛ عدة قوائم بينها «;»؛ اتركه فارغاً للكل.</translation>
    </message>
    <message>
        <source>For example: Mo-Fr 07:00-22:00 0.32; 0.24. The first entry that fits counts. It also counts while the service above knows no price.</source>
        <translation>مثل: ⁦Mo-Fr 07:00-22:00 0.32; 0.24⁩. يُعتمد أول سطر ينطبق. ويُعتمد أيضاً ما دامت الخدمة أعلاه لا تعرف سعراً.</translation>
    </message>
    <message>
        <source>For example: Room 204.</source>
        <translation>مثلاً: الغرفة 204.</translation>
    </message>
    <message>
        <source>For grid fees that depend on the hour, for example: 17:00-20:00 0.16; 0.06. Where it says nothing, the addition above counts.</source>
        <translation>لرسوم شبكة الكهرباء التي تتغير بحسب الساعة، مثل: ⁦17:00-20:00 0.16; 0.06⁩. وحيث لا يذكر شيئاً تُعتمد الإضافة أعلاه.</translation>
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
        <source>Full</source>
        <translation>كاملة</translation>
    </message>
    <message>
        <source>G: North West England</source>
        <translation>‏G: شمال غرب إنجلترا</translation>
    </message>
    <message>
        <source>Games, films, talks with slides.</source>
        <translation>ألعاب وأفلام وعروض شرائح.</translation>
    </message>
    <message>
        <source>Gas boiler</source>
        <translation>مرجل غاز</translation>
    </message>
    <message>
        <source>Gas is sold per</source>
        <translation>وحدة بيع الغاز</translation>
    </message>
    <message>
        <source>Gas that leaks on its way</source>
        <translation>الغاز المتسرب في الطريق</translation>
    </message>
    <message>
        <source>Global warming potential of fossil methane, IPCC AR6 (2021), table 7.15.</source>
        <translation>القدرة الاحترارية للميثان الأحفوري، IPCC AR6 (2021)، الجدول 7.15.</translation>
    </message>
    <message>
        <source>Go on with less power</source>
        <translation>متابعة بقدرة أقل</translation>
    </message>
    <message>
        <source>Graphics cards compute science, too</source>
        <translation>بطاقات الرسوم تنجز حوسبة علمية أيضاً</translation>
    </message>
    <message>
        <source>Grid fees, levies and the supplier&apos;s margin, before tax. Not for Octopus: its prices are final.</source>
        <translation>رسوم شبكة الكهرباء والجبايات وهامش المورّد، قبل الضريبة. لا ينطبق على Octopus: أسعاره نهائية.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>H: Southern England</source>
        <translation>‏H: جنوب إنجلترا</translation>
    </message>
    <message>
        <source>Heat by a week plan</source>
        <translation>التدفئة بحسب خطة أسبوعية</translation>
    </message>
    <message>
        <source>Heat on or off, target, preset and power limit. Nobody can change payout, pool or your consent from afar.</source>
        <translation>تشغيل التدفئة وإطفاؤها، والحرارة المطلوبة، والقيمة الجاهزة، وحد القدرة. لا يستطيع أحد أن يغيّر من بُعد عنوان الدفع أو المجمَّع أو موافقتك.</translation>
    </message>
    <message>
        <source>Heat out of fuel in, on the heating value chosen above. On the higher one condensing boilers reach 90 to 95 %, oil boilers 80 to 87 %; on the lower one a condensing boiler may reach more than 100 %.</source>
        <translation>الحرارة الخارجة مقابل الوقود الداخل، على القيمة الحرارية المختارة أعلاه. على العليا تبلغ مراجل التكثيف 90 إلى 95 %، ومراجل الزيت 80 إلى 87 %؛ وعلى الدنيا قد يتجاوز مرجل التكثيف 100 %.</translation>
    </message>
    <message>
        <source>Heat per electricity (COP), cold</source>
        <translation>الحرارة لكل كهرباء (COP)، في البرد</translation>
    </message>
    <message>
        <source>Heat per electricity (COP), usual</source>
        <translation>الحرارة لكل كهرباء (COP)، المعتاد</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>مضخة حرارية</translation>
    </message>
    <message>
        <source>Heat that arrives</source>
        <translation>الحرارة الواصلة</translation>
    </message>
    <message>
        <source>Heater</source>
        <translation>المدفأة</translation>
    </message>
    <message>
        <source>Heaters in the network</source>
        <translation>المدافئ في الشبكة</translation>
    </message>
    <message>
        <source>Heaters in the network keep their power for</source>
        <translation>مدة ثبات قدرة المدافئ في الشبكة</translation>
    </message>
    <message>
        <source>Heating begins earlier, by a lead that is learned from your room: 6 hours at most.</source>
        <translation>تبدأ التدفئة أبكر، بمهلة متعلَّمة من غرفتك: 6 ساعات على الأكثر.</translation>
    </message>
    <message>
        <source>Heating oil is</source>
        <translation>زيت التدفئة هو</translation>
    </message>
    <message>
        <source>Higher heating value (gross)</source>
        <translation>القيمة الحرارية العليا (الإجمالية)</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>أعلى قدرة</translation>
    </message>
    <message>
        <source>Highest power of all heaters together</source>
        <translation>أعلى قدرة للمدافئ كلها معاً</translation>
    </message>
    <message>
        <source>Highest power of the whole fleet</source>
        <translation>أعلى قدرة لأسطول الأجهزة كله</translation>
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
        <source>Home Assistant entities</source>
        <translation>كيانات Home Assistant</translation>
    </message>
    <message>
        <source>Home Assistant&apos;s discovery prefix</source>
        <translation>بادئة الاكتشاف في Home Assistant</translation>
    </message>
    <message>
        <source>Hours between cleanings of the filter</source>
        <translation>الساعات بين تنظيفات المرشّح</translation>
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
        <source>In g/kWh, for example: 10:00-16:00 180; 17:00-21:00 420; 320.</source>
        <translation>بوحدة g/kWh، مثل: ⁦10:00-16:00 180; 17:00-21:00 420; 320⁩.</translation>
    </message>
    <message>
        <source>In one record of the list, or of a list of all starts. Seconds or milliseconds since 1970, or ISO 8601.</source>
        <translation>في سجل واحد من القائمة، أو في قائمة بكل البدايات. ثوانٍ أو ميلي ثوانٍ منذ 1970، أو ISO 8601.</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>معكوس</translation>
    </message>
    <message>
        <source>It has that at, outside</source>
        <translation>تبلغ ذلك عند حرارة خارجية</translation>
    </message>
    <message>
        <source>It has that at, outside (cold)</source>
        <translation>تبلغ ذلك عند حرارة خارجية (في البرد)</translation>
    </message>
    <message>
        <source>It must answer with JSON. {date} in it becomes today&apos;s date, then tomorrow&apos;s, as 2026-11-22.</source>
        <translation>يجب أن يجيب بـ JSON. يصير ⁦{date}⁩ فيه تاريخ اليوم ثم تاريخ الغد، مثل ⁦2026-11-22⁩.</translation>
    </message>
    <message>
        <source>It starts in the tray, for you only. Whether it then heats is a setting of its own and needs your consent.</source>
        <translation>يبدأ في شريط النظام، لك وحدك. أما أن يدفّئ بعدها فإعداد مستقل يحتاج إلى موافقتك.</translation>
    </message>
    <message>
        <source>Its MQTT integration finds this PC while it tells the broker.</source>
        <translation>يعثر تكامل MQTT فيه على هذا الحاسوب ما دام الحاسوب يخبر الوسيط.</translation>
    </message>
    <message>
        <source>Its address, for example http://homeassistant.local:8123; empty for none.</source>
        <translation>عنوانه، مثل ⁦http://homeassistant.local:8123⁩؛ اتركه فارغاً إن لم يوجد.</translation>
    </message>
    <message>
        <source>Its code, as AGILE-24-10-01; it stands in the address of your tariff.</source>
        <translation>رمزه، مثل AGILE-24-10-01؛ وهو مكتوب في عنوان تعرفتك.</translation>
    </message>
    <message>
        <source>Its prices are</source>
        <translation>أسعارها</translation>
    </message>
    <message>
        <source>Its temperature, power and state, for the fleet and for Home Assistant.</source>
        <translation>حرارته وقدرته وحالته، لأسطول الأجهزة ولبرنامج Home Assistant.</translation>
    </message>
    <message>
        <source>Its values are</source>
        <translation>قيمها</translation>
    </message>
    <message>
        <source>J: South East England</source>
        <translation>‏J: جنوب شرق إنجلترا</translation>
    </message>
    <message>
        <source>JSON for a service that wants a question (GraphQL); empty for most.</source>
        <translation>نص JSON لخدمة تطلب سؤالاً (GraphQL)؛ فارغ لمعظم الخدمات.</translation>
    </message>
    <message>
        <source>K: South Wales</source>
        <translation>‏K: جنوب ويلز</translation>
    </message>
    <message>
        <source>Keep the PC awake while it heats</source>
        <translation>إبقاء الحاسوب مستيقظاً أثناء التدفئة</translation>
    </message>
    <message>
        <source>Keep to the limit while you use the PC</source>
        <translation>الالتزام بحدّ القدرة وأنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>Kerosene</source>
        <translation>الكيروسين</translation>
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
        <source>L: South West England</source>
        <translation>‏L: جنوب غرب إنجلترا</translation>
    </message>
    <message>
        <source>Lab and classroom</source>
        <translation>المختبر والصف</translation>
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
        <source>Letters, digits, - and _, and no other machine&apos;s. Empty: one that is made once and kept.</source>
        <translation>حروف وأرقام والرمزان - و_، ولا يكون اسم جهاز آخر. إن تُرك فارغاً: اسم يُنشأ مرة واحدة ويُحفظ.</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>الواجهة البرمجية المحلية (API)</translation>
    </message>
    <message>
        <source>Local API for programs on this PC</source>
        <translation>واجهة برمجية محلية (API) للبرامج على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>البحث عن إصدار أحدث</translation>
    </message>
    <message>
        <source>Lower heating value (net)</source>
        <translation>القيمة الحرارية الدنيا (الصافية)</translation>
    </message>
    <message>
        <source>M: Yorkshire</source>
        <translation>‏M: يوركشير</translation>
    </message>
    <message>
        <source>MQTT and Home Assistant as they are set in their own sections. Nothing is ever switched.</source>
        <translation>‏MQTT و Home Assistant كما ضُبطا في قسميهما. لا يُشغَّل شيء ولا يُطفأ أبداً.</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>وسيط MQTT</translation>
    </message>
    <message>
        <source>MQTT topics</source>
        <translation>موضوعات MQTT</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>يقيس</translation>
    </message>
    <message>
        <source>Mempool server</source>
        <translation>خادم Mempool</translation>
    </message>
    <message>
        <source>Methane counts over</source>
        <translation>يُحسب الميثان على مدى</translation>
    </message>
    <message>
        <source>Metrics for Prometheus</source>
        <translation>مقاييس لبرنامج Prometheus</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>التعدين</translation>
    </message>
    <message>
        <source>Mining is compared with it first: what it would cost to make the same heat so.</source>
        <translation>يُقارَن التعدين بها أولاً: كم كان سيكلّف إنتاج الحرارة نفسها بهذه الطريقة.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>More than this from the grid ends heating with own power.</source>
        <translation>أكثر من هذا من شبكة الكهرباء ينهي التدفئة بالكهرباء الذاتية.</translation>
    </message>
    <message>
        <source>Most power at this outlet</source>
        <translation>أقصى قدرة من هذا المقبس</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>N: South Scotland</source>
        <translation>‏N: جنوب اسكتلندا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the header; in “Authorization” the token stands behind “Bearer”.</source>
        <translation>اسم الترويسة؛ وفي «Authorization» يأتي رمز الوصول بعد «Bearer».</translation>
    </message>
    <message>
        <source>Name of this PC for people</source>
        <translation>اسم هذا الحاسوب للناس</translation>
    </message>
    <message>
        <source>Name of this PC on the broker</source>
        <translation>اسم هذا الحاسوب على الوسيط</translation>
    </message>
    <message>
        <source>Name or address in your network, for example 192.168.1.5; empty for none.</source>
        <translation>اسمه أو عنوانه في شبكتك، مثل ⁦192.168.1.5⁩؛ اتركه فارغاً إن لم يوجد.</translation>
    </message>
    <message>
        <source>Needed where it tells prices in another currency than yours.</source>
        <translation>يلزم حين تخبر الخدمة بالأسعار بعملة غير عملتك.</translation>
    </message>
    <message>
        <source>Needs a key, which is shown once when it is made.</source>
        <translation>تحتاج إلى مفتاح يُعرض مرة واحدة حين يُنشأ.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Networks that may be searched</source>
        <translation>الشبكات التي يجوز البحث فيها</translation>
    </message>
    <message>
        <source>Never warmer than</source>
        <translation>لا تتجاوز حرارته أبداً</translation>
    </message>
    <message>
        <source>Nickname in a class</source>
        <translation>الاسم المستعار في الصف</translation>
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
        <source>No. 2 fuel oil (extra light)</source>
        <translation>زيت الوقود رقم 2 (خفيف جداً)</translation>
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
        <source>Not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Not said: look for it</source>
        <translation>لم يُذكر: يُبحث عنها</translation>
    </message>
    <message>
        <source>Nothing is contacted beyond this PC, whatever else is switched on.</source>
        <translation>لا يُتصل بشيء خارج هذا الحاسوب، أياً كان المفعَّل غير ذلك.</translation>
    </message>
    <message>
        <source>Octopus Energy, Great Britain</source>
        <translation>‏Octopus Energy، بريطانيا العظمى</translation>
    </message>
    <message>
        <source>Octopus product</source>
        <translation>منتج Octopus</translation>
    </message>
    <message>
        <source>Octopus region</source>
        <translation>منطقة Octopus</translation>
    </message>
    <message>
        <source>Oil boiler</source>
        <translation>مرجل زيت</translation>
    </message>
    <message>
        <source>Oil is sold per</source>
        <translation>وحدة بيع الزيت</translation>
    </message>
    <message>
        <source>On average, without this PC&apos;s heating: so much own power is not left for it.</source>
        <translation>في المتوسط، من دون تدفئة هذا الحاسوب: هذا القدر من الكهرباء الذاتية لا يتبقى لها.</translation>
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
        <source>On this desktop</source>
        <translation>على سطح المكتب هذا</translation>
    </message>
    <message>
        <source>Once a week WarmGUI asks for the newest version&apos;s number. The server sees your IP address; nothing is downloaded or installed by itself.</source>
        <translation>مرة في الأسبوع يسأل WarmGUI عن رقم أحدث إصدار. يرى الخادم عنوان IP الخاص بك؛ ولا يُنزَّل شيء ولا يُثبَّت من نفسه.</translation>
    </message>
    <message>
        <source>One flat price</source>
        <translation>سعر ثابت واحد</translation>
    </message>
    <message>
        <source>One machine of a fleet does this. Work goes where heat is wanted, within the limit below.</source>
        <translation>يفعل ذلك جهاز واحد من أسطول الأجهزة. يذهب العمل إلى حيث تُطلب الحرارة، ضمن الحد أدناه.</translation>
    </message>
    <message>
        <source>One number</source>
        <translation>رقم واحد</translation>
    </message>
    <message>
        <source>One unit of the service&apos;s currency in yours</source>
        <translation>قيمة وحدة من عملة الخدمة بعملتك</translation>
    </message>
    <message>
        <source>Only in good hours</source>
        <translation>في الساعات المناسبة فقط</translation>
    </message>
    <message>
        <source>Other heating in this room</source>
        <translation>تدفئة أخرى في هذه الغرفة</translation>
    </message>
    <message>
        <source>Other ways to heat</source>
        <translation>طرق تدفئة أخرى</translation>
    </message>
    <message>
        <source>Outside temperature from</source>
        <translation>مصدر الحرارة في الخارج</translation>
    </message>
    <message>
        <source>Own sun: heat when the home has power to spare</source>
        <translation>شمسك الخاصة: التدفئة حين يكون لدى المنزل فائض من الكهرباء</translation>
    </message>
    <message>
        <source>P: North Scotland</source>
        <translation>‏P: شمال اسكتلندا</translation>
    </message>
    <message>
        <source>Paid for a kWh that you give to the grid</source>
        <translation>ما يُدفع لك مقابل kWh تعطيه لشبكة الكهرباء</translation>
    </message>
    <message>
        <source>Part of the lab that was seen last</source>
        <translation>آخر جزء عُرض من المختبر</translation>
    </message>
    <message>
        <source>Password at Bitcoin Core</source>
        <translation>كلمة المرور لدى Bitcoin Core</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>كلمة المرور لدى الوسيط</translation>
    </message>
    <message>
        <source>Password of BOINC</source>
        <translation>كلمة مرور BOINC</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقّف مؤقت</translation>
    </message>
    <message>
        <source>Peak power of your solar cells</source>
        <translation>القدرة القصوى لألواحك الشمسية</translation>
    </message>
    <message>
        <source>Per unit, all taxes included, without the standing charge. Where not set: 0.1143 €/kWh (EU households, first half of 2025, Eurostat) or 0.0629 £/kWh (Great Britain, October 2025, Ofgem).</source>
        <translation>لكل وحدة، شاملاً كل الضرائب، من دون الرسم الثابت. إن لم يُحدَّد: ⁦0.1143 €/kWh⁩ (الأسر في الاتحاد الأوروبي، النصف الأول من 2025، Eurostat) أو ⁦0.0629 £/kWh⁩ (بريطانيا العظمى، أكتوبر 2025، Ofgem).</translation>
    </message>
    <message>
        <source>Per unit, all taxes included. Where not set: 2.459 $ per US gallon (United States, 17 November 2025, EIA).</source>
        <translation>لكل وحدة، شاملاً كل الضرائب. إن لم يُحدَّد: ⁦2.459 $⁩ لكل غالون أمريكي (الولايات المتحدة، 17 نوفمبر 2025، EIA).</translation>
    </message>
    <message>
        <source>Per unit, all taxes included. Where not set: 3.732 $ per US gallon (No. 2, United States, 8 December 2025, EIA).</source>
        <translation>لكل وحدة، شاملاً كل الضرائب. إن لم يُحدَّد: ⁦3.732 $⁩ لكل غالون أمريكي (رقم 2، الولايات المتحدة، 8 ديسمبر 2025، EIA).</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>الموضع في JSON</translation>
    </message>
    <message>
        <source>Place of the end</source>
        <translation>موضع النهاية</translation>
    </message>
    <message>
        <source>Place of the list in the JSON</source>
        <translation>موضع القائمة في JSON</translation>
    </message>
    <message>
        <source>Place of the start</source>
        <translation>موضع البداية</translation>
    </message>
    <message>
        <source>Place of the value</source>
        <translation>موضع القيمة</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Places and heaters</source>
        <translation>الأماكن والمدافئ</translation>
    </message>
    <message>
        <source>Plain electric heater</source>
        <translation>مدفأة كهربائية عادية</translation>
    </message>
    <message>
        <source>Plan ahead</source>
        <translation>التخطيط مسبقاً</translation>
    </message>
    <message>
        <source>Plug that measures it</source>
        <translation>المقبس الذكي الذي يقيسها</translation>
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
        <source>Port of BOINC on this PC</source>
        <translation>منفذ BOINC على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Port of Folding@home on this PC</source>
        <translation>منفذ Folding@home على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Port of a class network</source>
        <translation>منفذ شبكة الصف</translation>
    </message>
    <message>
        <source>Port of the broker</source>
        <translation>منفذ الوسيط</translation>
    </message>
    <message>
        <source>Port of the local API</source>
        <translation>منفذ الواجهة البرمجية المحلية</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>القدرة</translation>
    </message>
    <message>
        <source>Power from the grid</source>
        <translation>القدرة من شبكة الكهرباء</translation>
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
        <source>Power of the fan</source>
        <translation>قدرة المروحة</translation>
    </message>
    <message>
        <source>Power of the home&apos;s battery</source>
        <translation>قدرة بطارية المنزل</translation>
    </message>
    <message>
        <source>Power of the solar cells</source>
        <translation>قدرة الألواح الشمسية</translation>
    </message>
    <message>
        <source>Power of the whole home</source>
        <translation>قدرة المنزل كله</translation>
    </message>
    <message>
        <source>Power of the wind turbine</source>
        <translation>قدرة توربين الرياح</translation>
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
        <source>Price of gas</source>
        <translation>سعر الغاز</translation>
    </message>
    <message>
        <source>Price of heating oil</source>
        <translation>سعر زيت التدفئة</translation>
    </message>
    <message>
        <source>Price of propane</source>
        <translation>سعر البروبان</translation>
    </message>
    <message>
        <source>Prices by day and hour</source>
        <translation>الأسعار بحسب اليوم والساعة</translation>
    </message>
    <message>
        <source>Prices per kWh and efficiencies below are told on this basis. Bills tell the higher one (gross, “Brennwert”, Hs), makers of boilers often the lower one (net, “Heizwert”, Hi).</source>
        <translation>الأسعار لكل kWh والكفاءات أدناه مذكورة على هذا الأساس. تذكر الفواتير القيمة العليا (الإجمالية، «Brennwert»، Hs)، ويذكر صانعو المراجل كثيراً القيمة الدنيا (الصافية، «Heizwert»، Hi).</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Priority of this PC&apos;s room</source>
        <translation>أولوية غرفة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Programs that need the PC</source>
        <translation>برامج تحتاج إلى الحاسوب</translation>
    </message>
    <message>
        <source>Propane boiler</source>
        <translation>مرجل بروبان</translation>
    </message>
    <message>
        <source>Propane is sold per</source>
        <translation>وحدة بيع البروبان</translation>
    </message>
    <message>
        <source>Proxy for pools</source>
        <translation>الخادم الوكيل للمجمَّعات</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفَّفة</translation>
    </message>
    <message>
        <source>Reduced: nothing glides or pulses; values jump to where they belong.</source>
        <translation>المخفَّفة: لا شيء ينزلق أو ينبض؛ تقفز القيم إلى مواضعها.</translation>
    </message>
    <message>
        <source>Reserve of the battery for an outage</source>
        <translation>احتياطي البطارية لانقطاع الكهرباء</translation>
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
        <source>Science</source>
        <translation>العلم</translation>
    </message>
    <message>
        <source>Science is computed by</source>
        <translation>برنامج الحوسبة العلمية</translation>
    </message>
    <message>
        <source>Science is computed by BOINC or Folding@home, which you install and join yourself; this program only tells them how hard to work. Both: science on the processor, mining on the graphics cards.</source>
        <translation>ينجز الحوسبة العلمية BOINC أو Folding@home، وتثبّته أنت وتنضم إليه بنفسك؛ ولا يخبره هذا البرنامج إلا بمقدار الجهد المطلوب. كلاهما: الحوسبة العلمية على المعالج، والتعدين على بطاقات الرسوم.</translation>
    </message>
    <message>
        <source>Security: keep the battery for an outage</source>
        <translation>الأمان: حفظ البطارية لانقطاع الكهرباء</translation>
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
        <source>Share out power among the machines from here</source>
        <translation>توزيع القدرة على الأجهزة من هنا</translation>
    </message>
    <message>
        <source>Shared out by who needs heat most. Empty: everybody takes what it needs.</source>
        <translation>تُوزَّع بحسب من هو أحوج إلى الحرارة. إن تُرك فارغاً: يأخذ كل جهاز ما يحتاج إليه.</translation>
    </message>
    <message>
        <source>Show all machines of the fleet here</source>
        <translation>عرض كل أجهزة الأسطول هنا</translation>
    </message>
    <message>
        <source>Show the odds on the home page</source>
        <translation>عرض الاحتمالات في الصفحة الرئيسية</translation>
    </message>
    <message>
        <source>Shown in the fleet and in Home Assistant. Empty: the PC&apos;s own name.</source>
        <translation>يُعرض في أسطول الأجهزة وفي Home Assistant. إن تُرك فارغاً: اسم الحاسوب نفسه.</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>حجم النص وعناصر التحكم</translation>
    </message>
    <message>
        <source>Some Wayland desktops do not tell programs whether somebody is there.</source>
        <translation>بعض أسطح مكتب Wayland لا تخبر البرامج هل يوجد أحد.</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>البدء عند تسجيل دخولي</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>البقاء دون اتصال</translation>
    </message>
    <message>
        <source>Steered by this program</source>
        <translation>يتحكم فيها هذا البرنامج</translation>
    </message>
    <message>
        <source>Sun, battery and grid</source>
        <translation>الشمس والبطارية وشبكة الكهرباء</translation>
    </message>
    <message>
        <source>Sun, battery and grid from</source>
        <translation>الشمس والبطارية وشبكة الكهرباء من</translation>
    </message>
    <message>
        <source>Sun, battery and grid: enter the MQTT broker.</source>
        <translation>الشمس والبطارية وشبكة الكهرباء: أدخل وسيط MQTT.</translation>
    </message>
    <message>
        <source>Sun, battery and grid: enter the address of Home Assistant.</source>
        <translation>الشمس والبطارية وشبكة الكهرباء: أدخل عنوان Home Assistant.</translation>
    </message>
    <message>
        <source>Sun, battery and grid: say where at least one of them is read.</source>
        <translation>الشمس والبطارية وشبكة الكهرباء: حدّد أين تُقرأ واحدة منها على الأقل.</translation>
    </message>
    <message>
        <source>Sun, battery and grid: the place “{path}” in the JSON cannot be read.</source>
        <translation>الشمس والبطارية وشبكة الكهرباء: تعذّرت قراءة الموضع «{path}» في JSON.</translation>
    </message>
    <message>
        <source>Sun, battery and grid: “{value}” is no entity as sensor.grid_power.</source>
        <translation>الشمس والبطارية وشبكة الكهرباء: «{value}» ليس كياناً مثل ⁦sensor.grid_power⁩.</translation>
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
        <source>Tax on all of it</source>
        <translation>الضريبة على كل ذلك</translation>
    </message>
    <message>
        <source>Tell me when something needs attention</source>
        <translation>إشعاري حين يحتاج أمر إلى الانتباه</translation>
    </message>
    <message>
        <source>Tell the broker how this PC heats</source>
        <translation>إخبار الوسيط كيف يدفّئ هذا الحاسوب</translation>
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
        <source>The address of its RPC, usually http://127.0.0.1:8332.</source>
        <translation>عنوان RPC الخاص به، وعادةً ⁦http://127.0.0.1:8332⁩.</translation>
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
        <source>The battery&apos;s power is positive</source>
        <translation>تكون قدرة البطارية موجبة</translation>
    </message>
    <message>
        <source>The charge is in</source>
        <translation>وحدة الشحن</translation>
    </message>
    <message>
        <source>The defaults are in force.</source>
        <translation>القيم الافتراضية سارية.</translation>
    </message>
    <message>
        <source>The disk is slow: the settings are still being written to {path}. They hold already.</source>
        <translation>القرص بطيء: ما زالت الإعدادات تُكتب في {path}. وهي سارية منذ الآن.</translation>
    </message>
    <message>
        <source>The file .cookie, or the folder that it is in. Empty: the usual one of this PC, if there is no user name.</source>
        <translation>الملف ⁦.cookie⁩ أو المجلد الذي هو فيه. إن تُرك فارغاً: الملف المعتاد في هذا الحاسوب، إذا لم يوجد اسم مستخدم.</translation>
    </message>
    <message>
        <source>The grid may help out with</source>
        <translation>قد تساعد شبكة الكهرباء بقدر</translation>
    </message>
    <message>
        <source>The grid&apos;s power is positive</source>
        <translation>تكون قدرة شبكة الكهرباء موجبة</translation>
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
        <source>The home&apos;s battery comes first up to</source>
        <translation>الأولوية لبطارية المنزل حتى</translation>
    </message>
    <message>
        <source>The list of thermometers cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون قائمة موازين الحرارة «{value}».</translation>
    </message>
    <message>
        <source>The place “{path}” in the JSON cannot be read.</source>
        <translation>تعذّرت قراءة الموضع «{path}» في JSON.</translation>
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
        <source>The program&apos;s dated facts</source>
        <translation>معلومات البرنامج المؤرَّخة</translation>
    </message>
    <message>
        <source>The room may be cooler by</source>
        <translation>يمكن أن تبرد الغرفة بمقدار</translation>
    </message>
    <message>
        <source>The room may be warmer by</source>
        <translation>يمكن أن تدفأ الغرفة بمقدار</translation>
    </message>
    <message>
        <source>The same on every machine of a fleet.</source>
        <translation>هي نفسها على كل جهاز في الأسطول.</translation>
    </message>
    <message>
        <source>The screen may still go dark. Sleep is allowed again when heating stops.</source>
        <translation>قد تنطفئ الشاشة مع ذلك. ويُسمح بالنوم ثانيةً حين تتوقف التدفئة.</translation>
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
        <source>The token is handed in as</source>
        <translation>يُسلَّم رمز الوصول في</translation>
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
        <source>Thermometer</source>
        <translation>ميزان الحرارة</translation>
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
        <source>These powers are in</source>
        <translation>وحدة هذه القدرات</translation>
    </message>
    <message>
        <source>This PC&apos;s devices included: for a fuse, or a socket that others use, too. Empty: none.</source>
        <translation>ومعها أجهزة هذا الحاسوب: من أجل مصهر، أو مقبس تستعمله أجهزة أخرى أيضاً. إن تُرك فارغاً: لا حد.</translation>
    </message>
    <message>
        <source>This home heats with</source>
        <translation>تدفئة هذا المنزل</translation>
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
        <source>Time between blocks of a class</source>
        <translation>الوقت بين كتل الصف</translation>
    </message>
    <message>
        <source>To store heat ahead of an expensive time.</source>
        <translation>لتخزين الحرارة قبل وقت غالٍ.</translation>
    </message>
    <message>
        <source>Token of Home Assistant</source>
        <translation>رمز الوصول إلى Home Assistant</translation>
    </message>
    <message>
        <source>Token of the carbon service</source>
        <translation>رمز الوصول إلى خدمة الكربون</translation>
    </message>
    <message>
        <source>Token of the price service</source>
        <translation>رمز الوصول إلى خدمة الأسعار</translation>
    </message>
    <message>
        <source>Too old after</source>
        <translation>تُعدّ قديمة بعد</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Topic of evcc</source>
        <translation>موضوع evcc</translation>
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
        <source>Until then it goes on at its least power: a cloud passes.</source>
        <translation>وإلى ذلك الحين يتابع بأقل قدرته: غيمة عابرة.</translation>
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
        <source>User name at Bitcoin Core</source>
        <translation>اسم المستخدم لدى Bitcoin Core</translation>
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
        <source>Usually 31416.</source>
        <translation>عادةً 31416.</translation>
    </message>
    <message>
        <source>Usually 7396.</source>
        <translation>عادةً 7396.</translation>
    </message>
    <message>
        <source>Value added tax, on price and addition. Not for Octopus.</source>
        <translation>ضريبة القيمة المضافة، على السعر والإضافة. لا ينطبق على Octopus.</translation>
    </message>
    <message>
        <source>Version of the consent</source>
        <translation>إصدار الموافقة</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
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
        <source>What does this heat do?</source>
        <translation>ماذا تنجز هذه الحرارة؟</translation>
    </message>
    <message>
        <source>What is left of it is in force, and defaults for the rest.</source>
        <translation>ما بقي منه سارٍ، والقيم الافتراضية لما سواه.</translation>
    </message>
    <message>
        <source>What is sent to it</source>
        <translation>ما يُرسل إليه</translation>
    </message>
    <message>
        <source>What radiators, people and the sun add on average. Only the room model uses it.</source>
        <translation>ما تضيفه المشعّات والناس والشمس في المتوسط. يستعمله نموذج الغرفة فقط.</translation>
    </message>
    <message>
        <source>What stands before /site/… in its topics.</source>
        <translation>ما يسبق ⁦/site/…⁩ في موضوعاته.</translation>
    </message>
    <message>
        <source>What the heat does</source>
        <translation>ما تنجزه الحرارة</translation>
    </message>
    <message>
        <source>What the home&apos;s battery holds</source>
        <translation>سعة بطارية المنزل</translation>
    </message>
    <message>
        <source>What your home uses anyway</source>
        <translation>ما يستهلكه منزلك على أي حال</translation>
    </message>
    <message>
        <source>When it was calibrated</source>
        <translation>تاريخ المعايرة</translation>
    </message>
    <message>
        <source>When to heat</source>
        <translation>متى تكون التدفئة</translation>
    </message>
    <message>
        <source>Where its file gui_rpc_auth.cfg lies. Empty: the usual one of this system.</source>
        <translation>حيث يوجد ملفه gui_rpc_auth.cfg. إن تُرك فارغاً: المجلد المعتاد في هذا النظام.</translation>
    </message>
    <message>
        <source>Where no price is known, the flat price of the section Money counts.</source>
        <translation>حيث لا يُعرف سعر يُعتمد السعر الثابت من قسم «المال».</translation>
    </message>
    <message>
        <source>Where students&apos; miners connect while you have a class open on this PC.</source>
        <translation>حيث تتصل برامج التعدين لدى الطلاب ما دام لديك صف مفتوح على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Where that cannot be known</source>
        <translation>حيث لا يمكن معرفة ذلك</translation>
    </message>
    <message>
        <source>Where the source names its unit, that one counts.</source>
        <translation>إن ذكر المصدر وحدته فهي المعتمدة.</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>إلى أين يذهب العمل</translation>
    </message>
    <message>
        <source>Where this PC stands</source>
        <translation>مكان هذا الحاسوب</translation>
    </message>
    <message>
        <source>Whether there is grid</source>
        <translation>هل شبكة الكهرباء متاحة</translation>
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
        <source>While the heat does science only. Cards know on and off, and nothing between.</source>
        <translation>ما دامت الحرارة من الحوسبة العلمية وحدها. لا تعرف البطاقات إلا التشغيل والإطفاء، ولا شيء بينهما.</translation>
    </message>
    <message>
        <source>While waiting for cheaper, cleaner or own power.</source>
        <translation>أثناء انتظار كهرباء أرخص أو أنظف أو ذاتية.</translation>
    </message>
    <message>
        <source>While you use the PC</source>
        <translation>وأنت تستعمل الحاسوب</translation>
    </message>
    <message>
        <source>With a weather forecast it tells how much sun to expect.</source>
        <translation>مع توقعات الطقس يُعرف كم من الشمس يُتوقَّع.</translation>
    </message>
    <message>
        <source>With it a plan counts on what is stored above the reserve.</source>
        <translation>بها تعتمد الخطة على ما هو مخزَّن فوق الاحتياطي.</translation>
    </message>
    <message>
        <source>With own power, off for at least</source>
        <translation>بالكهرباء الذاتية: أقل مدة توقّف</translation>
    </message>
    <message>
        <source>With own power, on for at least</source>
        <translation>بالكهرباء الذاتية: أقل مدة تشغيل</translation>
    </message>
    <message>
        <source>Without mouse and keyboard. Until then the lower limit stays.</source>
        <translation>بلا فأرة ولا لوحة مفاتيح. وإلى ذلك الحين يبقى الحدّ الأخفض سارياً.</translation>
    </message>
    <message>
        <source>Without news for so long the powers are not believed any more.</source>
        <translation>بعد هذه المدة بلا جديد لا يُؤخذ بالقدرات.</translation>
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
        <source>Your own Bitcoin Core</source>
        <translation>برنامج Bitcoin Core لديك</translation>
    </message>
    <message>
        <source>Your own one, or a public one: http://umbrel.local:3006, https://mempool.space.</source>
        <translation>خادمك الخاص أو خادم عام: ⁦http://umbrel.local:3006⁩ أو ⁦https://mempool.space⁩.</translation>
    </message>
    <message>
        <source>Zone (Electricity Maps)</source>
        <translation>المنطقة (Electricity Maps)</translation>
    </message>
    <message>
        <source>a password or token does not belong into the settings file; it was not taken over, and the next save removes it. Enter it in the program.</source>
        <translation>لا مكان لكلمة مرور أو رمز وصول في ملف الإعدادات؛ لم يُؤخذ، ويُزال عند الحفظ التالي. أدخله في البرنامج.</translation>
    </message>
    <message>
        <source>a topic with + or # is many topics; name the one that holds the value</source>
        <translation>الموضوع الذي فيه + أو # موضوعات كثيرة؛ سمِّ الموضوع الذي فيه القيمة</translation>
    </message>
    <message>
        <source>aWATTar, Austria (day-ahead)</source>
        <translation>‏aWATTar، النمسا (أسعار اليوم التالي)</translation>
    </message>
    <message>
        <source>aWATTar, Germany (day-ahead)</source>
        <translation>‏aWATTar، ألمانيا (أسعار اليوم التالي)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>carbonintensity.org.uk (Great Britain)</source>
        <translation>‏carbonintensity.org.uk (بريطانيا العظمى)</translation>
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
        <source>evcc (MQTT)</source>
        <translation>evcc (MQTT)</translation>
    </message>
    <message>
        <source>g/kWh or kg/MWh</source>
        <translation>‏g/kWh أو kg/MWh</translation>
    </message>
    <message>
        <source>in hundredths (cents, pence) per kWh</source>
        <translation>بأجزاء المئة (سنت، بنس) لكل kWh</translation>
    </message>
    <message>
        <source>it cannot be “{value}”.</source>
        <translation>لا يمكن أن تكون القيمة «{value}».</translation>
    </message>
    <message>
        <source>it cannot have “{value}”</source>
        <translation>لا يمكن أن يكون فيه «{value}»</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>kg/kWh or t/MWh</source>
        <translation>‏kg/kWh أو t/MWh</translation>
    </message>
    <message>
        <source>lb/MWh</source>
        <translation>lb/MWh</translation>
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
        <source>per MWh</source>
        <translation>لكل MWh</translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation>لكل kWh</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>بالمئة</translation>
    </message>
    <message>
        <source>the place in the JSON, “{value}”, cannot be read</source>
        <translation>تعذّرت قراءة الموضع في JSON «{value}»</translation>
    </message>
    <message>
        <source>the same currency</source>
        <translation>العملة نفسها</translation>
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
        <source>usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>what the devices can</source>
        <translation>ما تستطيعه الأجهزة</translation>
    </message>
    <message>
        <source>while it gives</source>
        <translation>حين تعطي</translation>
    </message>
    <message>
        <source>while it is charged</source>
        <translation>حين تُشحن</translation>
    </message>
    <message>
        <source>while you give to the grid</source>
        <translation>حين تعطي شبكة الكهرباء</translation>
    </message>
    <message>
        <source>while you take from the grid</source>
        <translation>حين تأخذ من شبكة الكهرباء</translation>
    </message>
    <message>
        <source>{entry} {number}: {problem}</source>
        <translation>{entry} رقم {number}: {problem}</translation>
    </message>
    <message>
        <source>{list}: every entry needs a key of its own.</source>
        <translation>{list}: يحتاج كل عنصر إلى معرّف خاص به.</translation>
    </message>
    <message>
        <source>{list}: there is room for {number}.</source>
        <translation>{list}: لا مكان لأكثر من {number}.</translation>
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
        <source>{title}: fill in the table.</source>
        <translation>{title}: املأ الجدول.</translation>
    </message>
    <message>
        <source>{title}: {problem}</source>
        <translation>{title}: {problem}</translation>
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
        <source>“{label}”: {value} is not between {lowest} and {highest}.</source>
        <translation>«{label}»: {value} ليس بين {lowest} و {highest}.</translation>
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
        <source>“{value}” is no JSON.</source>
        <translation>«{value}» ليس JSON.</translation>
    </message>
    <message>
        <source>“{value}” is no address that begins with http:// or https://.</source>
        <translation>«{value}» ليس عنواناً يبدأ بـ ⁦http://⁩ أو ⁦https://⁩.</translation>
    </message>
    <message>
        <source>“{value}” stood too late: put in order</source>
        <translation>ورد «{value}» متأخراً: أُعيد ترتيبه</translation>
    </message>
    <message>
        <source>… and end only after</source>
        <translation>… ولا ينتهي إلا بعد</translation>
    </message>
    <message>
        <source>… for so long</source>
        <translation>… مدة</translation>
    </message>
</context>
<context>
    <name>settings_search</name>
    <message>
        <source>ASIC Bitaxe Avalon tank pool greenhouse</source>
        <translation>ASIC Bitaxe Avalon خزان مسبح بيت زجاجي دفيئة معدّن</translation>
    </message>
    <message>
        <source>About: version, licences, diagnostics, data folder</source>
        <translation>حول البرنامج: الإصدار والرخص والتشخيص ومجلد البيانات</translation>
    </message>
    <message>
        <source>CSV JSON PDF print data save journal log</source>
        <translation>CSV JSON PDF طباعة بيانات حفظ سجل يوميات تصدير</translation>
    </message>
    <message>
        <source>Devices: on, off, benchmark, calibration</source>
        <translation>الأجهزة: التشغيل والإطفاء وقياس السرعة والمعايرة</translation>
    </message>
    <message>
        <source>Every host that may be contacted, with its switch</source>
        <translation>كل مضيف قد يُتصل به، مع مفتاح تفعيله</translation>
    </message>
    <message>
        <source>First-run steps, and your consent</source>
        <translation>خطوات البداية، وموافقتك</translation>
    </message>
    <message>
        <source>Fleet: all machines on one broker</source>
        <translation>أسطول: كل الأجهزة على وسيط واحد</translation>
    </message>
    <message>
        <source>History, export and the monthly report</source>
        <translation>السجل والتصدير والتقرير الشهري</translation>
    </message>
    <message>
        <source>MQTT nodes invite join group school classroom coordinator</source>
        <translation>MQTT أجهزة دعوة انضمام مجموعة مدرسة صف منسّق</translation>
    </message>
    <message>
        <source>MQTT smart home nodes remote discovery</source>
        <translation>MQTT منزل ذكي أجهزة عن بُعد اكتشاف</translation>
    </message>
    <message>
        <source>PSU 80 plus</source>
        <translation>مزود الطاقة باور سبلاي PSU 80 plus</translation>
    </message>
    <message>
        <source>Places, heaters in the network, and science as heat</source>
        <translation>الأماكن والمدافئ في الشبكة والحوسبة العلمية مصدراً للحرارة</translation>
    </message>
    <message>
        <source>Pools and nodes, their passwords and payout addresses</source>
        <translation>المجمَّعات والعقد، وكلمات مرورها وعناوين الدفع</translation>
    </message>
    <message>
        <source>REST HTTP key token program script curl automation</source>
        <translation>واجهة برمجية API REST HTTP مفتاح رمز وصول برنامج سكربت curl أتمتة</translation>
    </message>
    <message>
        <source>Set up and try prices, carbon, sun and forecast</source>
        <translation>إعداد الأسعار والكربون والشمس والتوقعات وتجربتها</translation>
    </message>
    <message>
        <source>Thermometers, sensors and their passwords</source>
        <translation>موازين الحرارة والحسّاسات وكلمات مرورها</translation>
    </message>
    <message>
        <source>Week plan and holidays</source>
        <translation>الخطة الأسبوعية والعطل</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>الجديد في هذا الإصدار</translation>
    </message>
    <message>
        <source>animation reduced accessibility effects</source>
        <translation>حركة رسوم متحركة تقليل تأثيرات مؤثرات إمكانية الوصول سهولة الوصول</translation>
    </message>
    <message>
        <source>area</source>
        <translation>مساحة متر مربع</translation>
    </message>
    <message>
        <source>asicboost overt</source>
        <translation>asicboost overt تسريع تعدين</translation>
    </message>
    <message>
        <source>bitaxe nerdqaxe avalon axeos asic miner tank pool greenhouse duct boinc folding scan mdns</source>
        <translation>بيتاكس bitaxe nerdqaxe avalon أفالون axeos asic جهاز تعدين خزان مسبح حوض دفيئة بيت زجاجي مجرى هواء boinc folding علم بحث فحص الشبكة mdns</translation>
    </message>
    <message>
        <source>bitcoin price difficulty update</source>
        <translation>بيتكوين بتكوين سعر صعوبة تحديث</translation>
    </message>
    <message>
        <source>boot startup autostart restart resume power cut</source>
        <translation>إقلاع بدء التشغيل تلقائي إعادة تشغيل استئناف انقطاع الكهرباء</translation>
    </message>
    <message>
        <source>boot startup login launch automatically</source>
        <translation>إقلاع بدء التشغيل تلقائي تسجيل الدخول فتح تلقائياً</translation>
    </message>
    <message>
        <source>bug report crash log files backup help licence open source credits</source>
        <translation>خطأ مشكلة بلاغ تقرير انهيار سجل ملفات نسخة احتياطية مساعدة رخصة ترخيص مفتوح المصدر شكر</translation>
    </message>
    <message>
        <source>calendar timer timetable program times</source>
        <translation>تقويم مؤقت جدول مواعيد برنامج أوقات</translation>
    </message>
    <message>
        <source>calendar timer vacation away times</source>
        <translation>تقويم مؤقت إجازة عطلة سفر غياب أوقات مواعيد</translation>
    </message>
    <message>
        <source>celsius fahrenheit metric imperial</source>
        <translation>مئوية سلسيوس سيلزيوس فهرنهايت متري إمبراطوري</translation>
    </message>
    <message>
        <source>changes changelog release update upgrade</source>
        <translation>تغييرات تعديلات سجل التغييرات إصدار تحديث ترقية</translation>
    </message>
    <message>
        <source>cores processor</source>
        <translation>أنوية نوى معالج</translation>
    </message>
    <message>
        <source>cost earnings</source>
        <translation>تكلفة مصاريف أرباح دخل</translation>
    </message>
    <message>
        <source>dark light mode night theme appearance</source>
        <translation>داكن مظلم غامق فاتح ليلي نهاري وضع مظهر سمة ثيم</translation>
    </message>
    <message>
        <source>degrees temperature</source>
        <translation>درجات درجة حرارة</translation>
    </message>
    <message>
        <source>desired wanted setpoint thermostat warm</source>
        <translation>حرارة مرغوبة مطلوبة ضبط ثرموستات ترموستات منظم حرارة دافئ</translation>
    </message>
    <message>
        <source>dynamic tariff spot market day ahead</source>
        <translation>تعرفة متغيرة ديناميكية سعر السوق الفوري بورصة اليوم التالي</translation>
    </message>
    <message>
        <source>egress privacy network internet connections offline firewall password node</source>
        <translation>خصوصية شبكة إنترنت نت اتصالات دون اتصال جدار حماية جدار ناري كلمة مرور عقدة</translation>
    </message>
    <message>
        <source>english arabic chinese translation locale</source>
        <translation>إنجليزية انجليزي عربية عربي صينية صيني ترجمة لغة</translation>
    </message>
    <message>
        <source>euro dollar pound yuan</source>
        <translation>يورو دولار جنيه إسترليني يوان ريال درهم دينار</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>سعر الصرف تحويل العملة</translation>
    </message>
    <message>
        <source>export solar photovoltaic</source>
        <translation>بيع تصدير كهرباء طاقة شمسية ألواح</translation>
    </message>
    <message>
        <source>font big large zoom scale readable accessibility</source>
        <translation>خط كبير تكبير تصغير حجم مقياس زوم مقروء إمكانية الوصول</translation>
    </message>
    <message>
        <source>forecast outdoor internet online</source>
        <translation>توقعات أرصاد جوية طقس خارج خارجية إنترنت</translation>
    </message>
    <message>
        <source>fuse breaker socket plug ampere amps</source>
        <translation>فيوز مصهر قاطع دائرة مقبس فيش إبريز أمبير</translation>
    </message>
    <message>
        <source>games gaming apps exceptions list</source>
        <translation>ألعاب لعب تطبيقات برامج استثناءات قائمة</translation>
    </message>
    <message>
        <source>games gaming video film presentation</source>
        <translation>ألعاب لعب فيديو فيلم أفلام عرض تقديمي</translation>
    </message>
    <message>
        <source>how long duration</source>
        <translation>مدة كم الوقت طول</translation>
    </message>
    <message>
        <source>idle absent</source>
        <translation>خمول غائب غياب</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <translation>خمول مهلة انتظار</translation>
    </message>
    <message>
        <source>insulation UA leak cold walls</source>
        <translation>عزل عازل معامل الفقد UA تسرب جدران باردة</translation>
    </message>
    <message>
        <source>internet privacy disconnect airplane no network</source>
        <translation>إنترنت نت خصوصية قطع الاتصال فصل وضع الطيران بلا شبكة</translation>
    </message>
    <message>
        <source>kilowatt hours energy</source>
        <translation>كيلوواط ساعة كيلووات طاقة استهلاك</translation>
    </message>
    <message>
        <source>laptop notebook unplugged mains</source>
        <translation>لابتوب حاسوب محمول كمبيوتر شاحن غير موصول كهرباء</translation>
    </message>
    <message>
        <source>look display interface</source>
        <translation>شكل عرض واجهة</translation>
    </message>
    <message>
        <source>maximum cap most throttle slower quieter</source>
        <translation>أقصى حد سقف أعلى خنق تخفيض أبطأ أهدأ</translation>
    </message>
    <message>
        <source>metric imperial BTU</source>
        <translation>متري إمبراطوري وحدات BTU</translation>
    </message>
    <message>
        <source>minimise hide background icon quit exit</source>
        <translation>تصغير إخفاء خلفية أيقونة خروج إنهاء</translation>
    </message>
    <message>
        <source>mode manual automatic</source>
        <translation>وضع يدوي تلقائي آلي أوتوماتيكي</translation>
    </message>
    <message>
        <source>mode strategy cheap green save money optimise</source>
        <translation>وضع استراتيجية رخيص أخضر توفير المال تحسين أمثل</translation>
    </message>
    <message>
        <source>night sleep silent noise fan</source>
        <translation>ليل نوم صامت ضجيج ضوضاء صوت مروحة</translation>
    </message>
    <message>
        <source>notifications alerts messages toast</source>
        <translation>إشعارات تنبيهات رسائل إعلام</translation>
    </message>
    <message>
        <source>overheat emergency hot</source>
        <translation>سخونة زائدة ارتفاع الحرارة طوارئ ساخن</translation>
    </message>
    <message>
        <source>overheat throttle hot</source>
        <translation>سخونة زائدة ارتفاع الحرارة خنق تبطيء ساخن</translation>
    </message>
    <message>
        <source>password token shelly tasmota bluetooth mqtt plug window contact outdoor</source>
        <translation>كلمة مرور رمز وصول shelly tasmota mqtt بلوتوث مقبس ذكي نافذة شباك مستشعر باب خارجي</translation>
    </message>
    <message>
        <source>password wallet address stratum bitcoin core solo user worker failover</source>
        <translation>كلمة مرور محفظة عنوان stratum بيتكوين كور bitcoin core منفرد مستخدم عامل احتياطي</translation>
    </message>
    <message>
        <source>photovoltaic PV solar panels inverter</source>
        <translation>كهروضوئية PV طاقة شمسية ألواح سولار عاكس انفرتر</translation>
    </message>
    <message>
        <source>photovoltaic PV solar panels kWp</source>
        <translation>كهروضوئية PV طاقة شمسية ألواح سولار kWp كيلوواط ذروة</translation>
    </message>
    <message>
        <source>place location position coordinates</source>
        <translation>مكان موقع إحداثيات مدينة</translation>
    </message>
    <message>
        <source>pool node mining practice stratum address wallet</source>
        <translation>مجمع تعدين عقدة تدريب stratum عنوان محفظة</translation>
    </message>
    <message>
        <source>preheat start early morning</source>
        <translation>تسخين مسبق تدفئة مبكرة بدء مبكر صباح</translation>
    </message>
    <message>
        <source>price cost</source>
        <translation>سعر تكلفة ثمن</translation>
    </message>
    <message>
        <source>processor graphics card GPU CPU measure wall meter speed hashrate</source>
        <translation>معالج كرت شاشة بطاقة رسوميات GPU CPU قياس عداد مقبس سرعة معدل التجزئة هاش ريت</translation>
    </message>
    <message>
        <source>prometheus grafana monitoring key scrape</source>
        <translation>بروميثيوس prometheus grafana غرافانا مراقبة مفتاح مقاييس scrape</translation>
    </message>
    <message>
        <source>protection limit</source>
        <translation>حماية حد حدود أمان</translation>
    </message>
    <message>
        <source>radiator stove boiler central heating</source>
        <translation>مشعاع رادياتير شوفاج دفاية موقد مرجل غلاية تدفئة مركزية</translation>
    </message>
    <message>
        <source>school chances luck</source>
        <translation>مدرسة فرص احتمال حظ</translation>
    </message>
    <message>
        <source>size square metres feet</source>
        <translation>حجم مقاس متر مربع قدم</translation>
    </message>
    <message>
        <source>sleep suspend standby hibernate inhibit</source>
        <translation>نوم سكون تعليق سبات استعداد منع</translation>
    </message>
    <message>
        <source>slow lag gaming work busy quiet</source>
        <translation>بطيء بطء تقطيع ألعاب عمل مشغول هدوء</translation>
    </message>
    <message>
        <source>smart home broker mosquitto</source>
        <translation>منزل ذكي بيت ذكي وسيط mosquitto</translation>
    </message>
    <message>
        <source>smart home hass</source>
        <translation>منزل ذكي بيت ذكي هوم أسيستنت hass</translation>
    </message>
    <message>
        <source>system windows linux</source>
        <translation>نظام ويندوز لينكس windows linux</translation>
    </message>
    <message>
        <source>tariff cost bill kWh</source>
        <translation>تعرفة تكلفة فاتورة كهرباء كيلوواط ساعة kWh</translation>
    </message>
    <message>
        <source>tariff token password evcc octopus awattar test</source>
        <translation>تعرفة رمز وصول كلمة مرور evcc octopus awattar اختبار تجربة</translation>
    </message>
    <message>
        <source>temperature sensor probe thermostat</source>
        <translation>حرارة مستشعر حساس مجس ثرموستات ترمومتر</translation>
    </message>
    <message>
        <source>timeout unattended switch off</source>
        <translation>مهلة بلا مراقبة إيقاف إطفاء تلقائي</translation>
    </message>
    <message>
        <source>tor socks vpn</source>
        <translation>تور tor socks بروكسي وكيل vpn</translation>
    </message>
    <message>
        <source>update upgrade version release download</source>
        <translation>تحديث ترقية إصدار نسخة جديدة تنزيل تحميل</translation>
    </message>
    <message>
        <source>useful compute folding research volunteer</source>
        <translation>حوسبة مفيدة طيّ بحث تطوّع</translation>
    </message>
    <message>
        <source>walls insulation mass</source>
        <translation>جدران حيطان عزل كتلة حرارية</translation>
    </message>
    <message>
        <source>watt watts power</source>
        <translation>واط وات قدرة</translation>
    </message>
    <message>
        <source>wizard welcome setup agree withdraw start again</source>
        <translation>مرشد الإعداد ترحيب إعداد موافقة سحب البدء من جديد</translation>
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
        <source>Measuring the devices</source>
        <translation>قياس الأجهزة</translation>
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
        <source>until electricity is cheap</source>
        <translation>حتى تصير الكهرباء رخيصة</translation>
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
        <source>/PH/day</source>
        <translation>/PH/يوم</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/يوم</translation>
    </message>
    <message>
        <source>/month</source>
        <translation>/شهر</translation>
    </message>
    <message>
        <source>/year</source>
        <translation>/سنة</translation>
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
        <source>billion m³</source>
        <translation>مليار m³</translation>
    </message>
    <message>
        <source>billion years</source>
        <translation>مليار سنة</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>بت</translation>
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
        <source>h/day</source>
        <translation>ساعة/يوم</translation>
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
        <source>months</source>
        <translation>شهر</translation>
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
    <name>updates</name>
    <message>
        <source>Nobody knows whether there is a newer version: {why}.</source>
        <translation>لا أحد يعرف هل يوجد إصدار أحدث: {why}.</translation>
    </message>
    <message>
        <source>Nobody knows whether there is a newer version: {why}. It is asked again in {time}.</source>
        <translation>لا أحد يعرف هل يوجد إصدار أحدث: {why}. يُعاد السؤال بعد {time}.</translation>
    </message>
    <message>
        <source>This build has no address to ask for newer versions.</source>
        <translation>ليس في هذه النسخة عنوان يُسأل عن إصدارات أحدث.</translation>
    </message>
    <message>
        <source>This is the newest version, {version}.</source>
        <translation>هذا أحدث إصدار، {version}.</translation>
    </message>
    <message>
        <source>Version {new} is there; this is {version}.</source>
        <translation>يوجد الإصدار {new}؛ وهذا {version}.</translation>
    </message>
    <message>
        <source>it names version {version} of a date to come</source>
        <translation>يذكر الخادم الإصدار {version} بتاريخ لم يأتِ بعد</translation>
    </message>
    <message>
        <source>no version in its list can be read</source>
        <translation>لا يمكن قراءة أي إصدار في قائمة الخادم</translation>
    </message>
    <message>
        <source>this program&apos;s own version, {version}, cannot be compared</source>
        <translation>إصدار هذا البرنامج نفسه، {version}، لا يمكن مقارنته</translation>
    </message>
    <message>
        <source>what it sent is no list of versions</source>
        <translation>ما أرسله الخادم ليس قائمة إصدارات</translation>
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
        <source>the lab</source>
        <translation>المختبر</translation>
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
        <source>the practice network does not run ({words})</source>
        <translation>شبكة التدريب لا تعمل ({words})</translation>
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
        <source>{host} refuses our shares ({words})</source>
        <translation>{host} يرفض حصصنا ({words})</translation>
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
<context>
    <name>workings</name>
    <message>
        <source>50 BTC, halved every 210,000 blocks; block {height}</source>
        <translation>⁦50 BTC⁩، تُنصَّف كل 210,000 كتلة؛ الكتلة {height}</translation>
    </message>
    <message>
        <source>A day&apos;s heat: {way}, difference to mining</source>
        <translation>حرارة يوم: {way}، الفرق عن التعدين</translation>
    </message>
    <message>
        <source>A miner heats for less than a heat pump only if it earns more than p · (1 − 1 / COP) a kWh.</source>
        <translation>لا يدفّئ المعدِّن بأقل من تكلفة المضخة الحرارية إلا إذا كسب أكثر من ⁦p · (1 − 1 / COP)⁩ لكل kWh.</translation>
    </message>
    <message>
        <source>A year has 365.25 days</source>
        <translation>السنة 365.25 يوماً</translation>
    </message>
    <message>
        <source>An average over very many years: alone, nearly every day brings nothing, and one a block.</source>
        <translation>متوسط على مدى سنين كثيرة جداً: منفرداً لا يأتي كل يوم تقريباً بشيء، ويأتي يوم واحد بكتلة.</translation>
    </message>
    <message>
        <source>CO₂ of burning one kWh of fuel</source>
        <translation>انبعاثات CO₂ من حرق kWh واحد من الوقود</translation>
    </message>
    <message>
        <source>CO₂ of one kWh of heat: {way}</source>
        <translation>انبعاثات CO₂ لكل kWh من الحرارة: {way}</translation>
    </message>
    <message>
        <source>CO₂ per day</source>
        <translation>انبعاثات CO₂ في اليوم</translation>
    </message>
    <message>
        <source>CO2e of methane over {years} years</source>
        <translation>مكافئ CO₂ للميثان على مدى {years} سنة</translation>
    </message>
    <message>
        <source>COP, cold</source>
        <translation>معامل COP في البرد</translation>
    </message>
    <message>
        <source>COP, usual</source>
        <translation>معامل COP المعتاد</translation>
    </message>
    <message>
        <source>Carbon intensity of the electricity</source>
        <translation>كثافة الكربون للكهرباء</translation>
    </message>
    <message>
        <source>Chance of at least one block in a day</source>
        <translation>احتمال إيجاد كتلة واحدة على الأقل في يوم</translation>
    </message>
    <message>
        <source>Chance of at least one block in a life of 80 years</source>
        <translation>احتمال إيجاد كتلة واحدة على الأقل في عمر من 80 سنة</translation>
    </message>
    <message>
        <source>Chance of at least one block in a year</source>
        <translation>احتمال إيجاد كتلة واحدة على الأقل في سنة</translation>
    </message>
    <message>
        <source>Checked by this PC</source>
        <translation>تحقّق منها هذا الحاسوب</translation>
    </message>
    <message>
        <source>Cost of a useful kWh</source>
        <translation>تكلفة kWh نافع</translation>
    </message>
    <message>
        <source>Cost of mining today</source>
        <translation>تكلفة التعدين اليوم</translation>
    </message>
    <message>
        <source>Cost per day</source>
        <translation>التكلفة في اليوم</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>معدود منذ منتصف الليل</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>صعوبة الشبكة</translation>
    </message>
    <message>
        <source>Earned today, on average</source>
        <translation>المكسوب اليوم، في المتوسط</translation>
    </message>
    <message>
        <source>Economic COP</source>
        <translation>معامل COP الاقتصادي</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>الكفاءة</translation>
    </message>
    <message>
        <source>Efficiency at which mining pays for itself</source>
        <translation>الكفاءة التي يغطي عندها التعدين تكلفته</translation>
    </message>
    <message>
        <source>Efficiency of the boiler</source>
        <translation>كفاءة الغلاية</translation>
    </message>
    <message>
        <source>Electricity per hashes</source>
        <translation>الكهرباء مقابل التجزئات</translation>
    </message>
    <message>
        <source>Energy of mining today</source>
        <translation>طاقة التعدين اليوم</translation>
    </message>
    <message>
        <source>Energy times price</source>
        <translation>الطاقة مضروبة في السعر</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>الدخل المتوقَّع</translation>
    </message>
    <message>
        <source>Fees of a block</source>
        <translation>رسوم الكتلة</translation>
    </message>
    <message>
        <source>Finding blocks is a Poisson process: every hash is a ticket of its own</source>
        <translation>إيجاد الكتل عملية بواسون: كل تجزئة بطاقة يانصيب مستقلة</translation>
    </message>
    <message>
        <source>Full power</source>
        <translation>كامل القدرة</translation>
    </message>
    <message>
        <source>Gas that leaks on its way</source>
        <translation>الغاز المتسرّب في الطريق</translation>
    </message>
    <message>
        <source>Hashes counted by the miner, over the time that they took</source>
        <translation>التجزئات التي عدّها المعدِّن، على الوقت الذي استغرقته</translation>
    </message>
    <message>
        <source>Hashes today</source>
        <translation>تجزئات اليوم</translation>
    </message>
    <message>
        <source>Hashrate at full power</source>
        <translation>معدل التجزئة بكامل القدرة</translation>
    </message>
    <message>
        <source>Hashrate of this PC</source>
        <translation>معدل تجزئة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Heat counts while the room is at most {tolerance} above what the thermostat is told; without a thermometer that is the modelled room. Idle power never counts.</source>
        <translation>تُحتسب الحرارة ما دامت الغرفة فوق ما طُلب من منظّم الحرارة بما لا يزيد على {tolerance}؛ ومن دون ميزان حرارة تُعتمد الغرفة المقدَّرة بنموذج. لا تُحتسب قدرة الخمول أبداً.</translation>
    </message>
    <message>
        <source>Heat of mining today while the room was known</source>
        <translation>حرارة التعدين اليوم حين كانت حرارة الغرفة معروفة</translation>
    </message>
    <message>
        <source>How far a day&apos;s income strays from its mean, mining alone</source>
        <translation>مدى انحراف دخل اليوم عن متوسطه عند التعدين منفرداً</translation>
    </message>
    <message>
        <source>In a pool that pays each share of difficulty {difficulty}, it strays by {sigma} instead: its members share the luck.</source>
        <translation>في مجمَّع يدفع عن كل حصة بصعوبة {difficulty} يتفاوت الدخل بمقدار {sigma} بدلاً من ذلك: أعضاؤه يتقاسمون الحظ.</translation>
    </message>
    <message>
        <source>In seconds</source>
        <translation>بالثواني</translation>
    </message>
    <message>
        <source>Income per day</source>
        <translation>الدخل في اليوم</translation>
    </message>
    <message>
        <source>Mean time until a block</source>
        <translation>متوسط الوقت حتى إيجاد كتلة</translation>
    </message>
    <message>
        <source>Methane in one kWh of gas</source>
        <translation>الميثان في kWh واحد من الغاز</translation>
    </message>
    <message>
        <source>Money per PH/s and day over 24 hours times J/TH</source>
        <translation>المال لكل PH/s ويوم، مقسوماً على 24 ساعة مضروبة في J/TH</translation>
    </message>
    <message>
        <source>Net per day</source>
        <translation>الصافي في اليوم</translation>
    </message>
    <message>
        <source>Net per kWh of heat</source>
        <translation>الصافي لكل kWh من الحرارة</translation>
    </message>
    <message>
        <source>Nobody is ever due: after a hundred years without a block the chance is the same.</source>
        <translation>لا يحين دور أحد أبداً: بعد مئة سنة بلا كتلة يبقى الاحتمال نفسه.</translation>
    </message>
    <message>
        <source>Of {date}</source>
        <translation>بتاريخ {date}</translation>
    </message>
    <message>
        <source>One kWh of heat by mining</source>
        <translation>‏kWh واحد من الحرارة بالتعدين</translation>
    </message>
    <message>
        <source>One kWh of heat this way</source>
        <translation>‏kWh واحد من الحرارة بهذه الطريقة</translation>
    </message>
    <message>
        <source>One kWh of heat: {way}</source>
        <translation>‏kWh واحد من الحرارة: {way}</translation>
    </message>
    <message>
        <source>Only what mining adds: the idle PC is not counted.</source>
        <translation>ما يضيفه التعدين فقط: لا يُحتسب الحاسوب في الخمول.</translation>
    </message>
    <message>
        <source>Outside, cold</source>
        <translation>في الخارج، البرد</translation>
    </message>
    <message>
        <source>Outside, usual</source>
        <translation>في الخارج، المعتاد</translation>
    </message>
    <message>
        <source>P(best &lt; d after H hashes) = exp(−H / (d · 2⁴⁸ / 65 535))</source>
        <translation>⁦P(best &lt; d after H hashes) = exp(−H / (d · 2⁴⁸ / 65 535))⁩</translation>
    </message>
    <message>
        <source>Part of its cost that it earns</source>
        <translation>الجزء الذي يكسبه من تكلفته</translation>
    </message>
    <message>
        <source>Part of such days with a smaller best share</source>
        <translation>نسبة الأيام المماثلة ذات أفضل حصة أصغر</translation>
    </message>
    <message>
        <source>Part of the PC&apos;s heat that reaches the room</source>
        <translation>نسبة حرارة الحاسوب التي تصل إلى الغرفة</translation>
    </message>
    <message>
        <source>Pool fee</source>
        <translation>رسوم المجمَّع</translation>
    </message>
    <message>
        <source>Power that mining adds to the PC</source>
        <translation>القدرة التي يضيفها التعدين إلى الحاسوب</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>سعر الكهرباء</translation>
    </message>
    <message>
        <source>Price of electricity at which mining pays for itself</source>
        <translation>سعر الكهرباء الذي يغطي عنده التعدين تكلفته</translation>
    </message>
    <message>
        <source>Price of fuel per {unit}</source>
        <translation>سعر الوقود لكل {unit}</translation>
    </message>
    <message>
        <source>Price of one BTC in your currency</source>
        <translation>سعر BTC واحد بعملتك</translation>
    </message>
    <message>
        <source>Settings, Money</source>
        <translation>الإعدادات، المال</translation>
    </message>
    <message>
        <source>Settings, Other ways to heat</source>
        <translation>الإعدادات، طرق أخرى للتدفئة</translation>
    </message>
    <message>
        <source>Settings, Room</source>
        <translation>الإعدادات، الغرفة</translation>
    </message>
    <message>
        <source>Subsidy of a block</source>
        <translation>إعانة الكتلة (subsidy)</translation>
    </message>
    <message>
        <source>Sum over the devices: benchmark, full power</source>
        <translation>المجموع على الأجهزة: قياس السرعة بكامل القدرة</translation>
    </message>
    <message>
        <source>Temperature outside</source>
        <translation>الحرارة في الخارج</translation>
    </message>
    <message>
        <source>The best share has no mean: it is so heavy-tailed that only its median is worth telling.</source>
        <translation>لا متوسط لأفضل حصة: ذيل توزيعها ثقيل إلى حد أن الوسيط وحده جدير بالذكر.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Time after which half of such PCs have a block</source>
        <translation>الوقت الذي يكون بعده لنصف هذه الحواسيب كتلة</translation>
    </message>
    <message>
        <source>Today&apos;s best share</source>
        <translation>أفضل حصة اليوم</translation>
    </message>
    <message>
        <source>Typical best share of a day</source>
        <translation>أفضل حصة معتادة في يوم</translation>
    </message>
    <message>
        <source>Typical best share of a minute</source>
        <translation>أفضل حصة معتادة في دقيقة</translation>
    </message>
    <message>
        <source>Typical best share of a year</source>
        <translation>أفضل حصة معتادة في سنة</translation>
    </message>
    <message>
        <source>Typical best share of an hour</source>
        <translation>أفضل حصة معتادة في ساعة</translation>
    </message>
    <message>
        <source>Typical best share of so many hashes</source>
        <translation>أفضل حصة معتادة لهذا العدد من التجزئات</translation>
    </message>
    <message>
        <source>Useful heat of mining today</source>
        <translation>حرارة التعدين النافعة اليوم</translation>
    </message>
    <message>
        <source>Useful part of the heat</source>
        <translation>الجزء النافع من الحرارة</translation>
    </message>
    <message>
        <source>What a kWh of electricity earns</source>
        <translation>ما يكسبه kWh من الكهرباء</translation>
    </message>
    <message>
        <source>What this work would earn on bitcoin&apos;s network</source>
        <translation>ما كان هذا العمل سيكسبه على شبكة بيتكوين</translation>
    </message>
    <message>
        <source>kWh in one {unit}</source>
        <translation>عدد kWh في {unit} واحد</translation>
    </message>
    <message>
        <source>{facts}. {source}</source>
        <translation>{facts}. {source}</translation>
    </message>
    <message>
        <source>{step}</source>
        <translation>{step}</translation>
    </message>
    <message>
        <source>{step}: 10 % get above</source>
        <translation>{step}: ‏10 % تتجاوزها</translation>
    </message>
    <message>
        <source>{step}: 10 % of equal efforts stay below</source>
        <translation>{step}: ‏10 % من الجهود المماثلة تبقى دونها</translation>
    </message>
</context>
</TS>
