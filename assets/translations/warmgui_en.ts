<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message numerus="yes">
        <source>%n wrong result(s) found by checking again and thrown away.</source>
        <translation>
            <numerusform>1 wrong result found by checking again and thrown away.</numerusform>
            <numerusform>%n wrong results found by checking again and thrown away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message numerus="yes">
        <source>and %n more, on the page Devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>1 row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message numerus="yes">
        <source>%n entries written.</source>
        <translation>
            <numerusform>1 entry written.</numerusform>
            <numerusform>%n entries written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message numerus="yes">
        <source>and %n more output(s)</source>
        <translation>
            <numerusform>and 1 more output</numerusform>
            <numerusform>and %n more outputs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message numerus="yes">
        <source>All %n of them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message numerus="yes">
        <source>The chosen machines (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentsModel</name>
    <message numerus="yes">
        <source>here, with %n miner(s)</source>
        <translation>
            <numerusform>here, with %n miner</numerusform>
            <numerusform>here, with %n miners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
