<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutPart</name>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Or with the 4D model</source>
        <translation>Of met het 4D-model</translation>
    </message>
</context>
<context>
    <name>Acute</name>
    <message>
        <source>Is someone in danger now? Call 112.</source>
        <translation>Is er nu iemand in gevaar? Bel 112.</translation>
    </message>
    <message>
        <source>Free, day and night: ambulance, police and fire brigade.</source>
        <translation>Gratis, dag en nacht: ambulance, politie en brandweer.</translation>
    </message>
    <message>
        <source>Is someone thinking of suicide? Call 113 or 0800 0113.</source>
        <translation>Denkt iemand aan zelfmoord? Bel 113 of 0800 0113.</translation>
    </message>
    <message>
        <source>Free, day and night. Is someone in danger now: call 112.</source>
        <translation>Gratis, dag en nacht. Is er nu gevaar: bel 112.</translation>
    </message>
    <message>
        <source>Is a child not safe? Call Veilig Thuis: 0800 2000.</source>
        <translation>Is een kind niet veilig? Bel Veilig Thuis: 0800 2000.</translation>
    </message>
    <message>
        <source>Free, day and night, also for advice. Is a child in danger now: call 112.</source>
        <translation>Gratis, dag en nacht, ook voor advies. Is een kind nu in gevaar: bel 112.</translation>
    </message>
    <message>
        <source>Violence at home or abuse? Call Veilig Thuis: 0800 2000.</source>
        <translation>Huiselijk geweld of mishandeling? Bel Veilig Thuis: 0800 2000.</translation>
    </message>
    <message>
        <source>Free, day and night, also for advice. Is someone in danger now: call 112.</source>
        <translation>Gratis, dag en nacht, ook voor advies. Is er nu gevaar: bel 112.</translation>
    </message>
</context>
<context>
    <name>AnswerNotes</name>
    <message>
        <source>How your question was read</source>
        <translation>Hoe uw vraag is gelezen</translation>
    </message>
</context>
<context>
    <name>AskPassphrase</name>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Laat zien wat ik typ</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock lijkt aan te staan.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Sluit deze melding</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopieer de details</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Het programma maakte een fout</translation>
    </message>
    <message>
        <source>What was saved is safe and you can go on working. Please send the details to your administrator. Check first that no resident is mentioned in them.</source>
        <translation>Wat bewaard was, is veilig. U kunt verder werken. Stuur de details naar uw beheerder. Controleer eerst dat er geen inwoner in voorkomt.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>How to apply</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Closed for the time being.</source>
        <translation>Tijdelijk gesloten.</translation>
    </message>
    <message>
        <source>This offer has stopped.</source>
        <translation>Dit aanbod is gestopt.</translation>
    </message>
    <message>
        <source>Not in the next two weeks.</source>
        <translation>Niet in de komende twee weken.</translation>
    </message>
    <message>
        <source>Waiting time: {time}</source>
        <translation>Wachttijd: {time}</translation>
    </message>
    <message>
        <source>No fixed times known. Ask by phone.</source>
        <translation>Geen vaste tijden bekend. Vraag het telefonisch na.</translation>
    </message>
    <message>
        <source>Not known. Ask before you refer.</source>
        <translation>Niet bekend. Vraag het na voordat u verwijst.</translation>
    </message>
    <message>
        <source>Languages: {names}</source>
        <translation>Talen: {names}</translation>
    </message>
    <message>
        <source>Everybody.</source>
        <translation>Iedereen.</translation>
    </message>
    <message>
        <source>Bring along: {things}</source>
        <translation>Meenemen: {things}</translation>
    </message>
    <message>
        <source>Works in: {areas}</source>
        <translation>Werkgebied: {areas}</translation>
    </message>
    <message>
        <source>Online or by phone</source>
        <translation>Online of telefonisch</translation>
    </message>
    <message>
        <source>The address is secret. Call for an appointment.</source>
        <translation>Het adres is geheim. Bel voor een afspraak.</translation>
    </message>
    <message>
        <source>Access: {details}</source>
        <translation>Toegankelijkheid: {details}</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Refer</source>
        <translation>Verwijs</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Meer zoals dit</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Nothing would be left with this filter</source>
        <translation>Met dit filter blijft er niets over</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Nothing would be left with this filter</source>
        <translation>Met dit filter blijft er niets over</translation>
    </message>
</context>
<context>
    <name>ChoosePassphrase</name>
    <message>
        <source>Too short: use at least {count} characters.</source>
        <translation>Te kort: gebruik minstens {count} tekens.</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Dit is niet hetzelfde als hierboven.</translation>
    </message>
    <message>
        <source>Keep your passphrase in a safe place.</source>
        <translation>Bewaar uw wachtzin op een veilige plek.</translation>
    </message>
    <message>
        <source>Nobody can recover it. Without it your referrals cannot be read.</source>
        <translation>Niemand kan hem terughalen. Zonder wachtzin zijn uw verwijzingen niet meer te lezen.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Kies een wachtzin</translation>
    </message>
    <message>
        <source>For example four words that have nothing to do with each other.</source>
        <translation>Bijvoorbeeld vier woorden die niets met elkaar te maken hebben.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Nog een keer dezelfde wachtzin</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Laat zien wat ik typ</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock lijkt aan te staan.</translation>
    </message>
</context>
<context>
    <name>CircumstancesPart</name>
    <message>
        <source>More about the resident</source>
        <translation>Meer over de inwoner</translation>
    </message>
    <message>
        <source>Contact, preferably</source>
        <translation>Contact, liefst</translation>
    </message>
    <message>
        <source>Language that works best</source>
        <translation>Taal die het beste gaat</translation>
    </message>
    <message>
        <source>Getting there</source>
        <translation>Vervoer</translation>
    </message>
    <message>
        <source>Who of their own people helps?</source>
        <translation>Wie uit de eigen omgeving helpt?</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Without consent the referral stays a concept.</source>
        <translation>Zonder toestemming blijft de verwijzing een concept.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>The resident agrees to this referral to {receiver}</source>
        <translation>De inwoner vindt deze verwijzing naar {receiver} goed</translation>
    </message>
    <message>
        <source>The resident agrees to this referral</source>
        <translation>De inwoner vindt deze verwijzing goed</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week geleden</numerusform>
            <numerusform>%n weken geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n maand geleden</numerusform>
            <numerusform>%n maanden geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n jaar geleden</numerusform>
            <numerusform>%n jaar geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) free</source>
        <translation>
            <numerusform>%n plaats vrij</numerusform>
            <numerusform>%n plaatsen vrij</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultaat</numerusform>
            <numerusform>%n resultaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>day and night</source>
        <translation>dag en nacht</translation>
    </message>
    <message>
        <source>now, until {time}</source>
        <translation>nu, tot {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>The referral</source>
        <translation>De verwijzing</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Ontvanger</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Let op</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The map could not be fetched from {source}.</source>
        <translation>De kaart kon niet worden opgehaald van {source}.</translation>
    </message>
    <message>
        <source>You can go on with the map you have. Check the network or the address in Settings, then try again.</source>
        <translation>U kunt verder met de kaart die u hebt. Controleer het netwerk of het adres bij Instellingen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The new map was refused: its signature is not right ({reason}).</source>
        <translation>De nieuwe kaart is geweigerd: de handtekening klopt niet ({reason}).</translation>
    </message>
    <message>
        <source>Nothing was changed; you still have the old map. Tell the administrator of the map.</source>
        <translation>Er is niets veranderd; u hebt de oude kaart nog. Meld dit bij de beheerder van de kaart.</translation>
    </message>
    <message>
        <source>The map on offer is out of date: its publisher did not renew it in time.</source>
        <translation>De kaart die klaarstaat is verlopen: de uitgever heeft haar niet op tijd vernieuwd.</translation>
    </message>
    <message>
        <source>You still have your own map. Ask the administrator to publish the map again.</source>
        <translation>U hebt uw eigen kaart nog. Vraag de beheerder om de kaart opnieuw te publiceren.</translation>
    </message>
    <message>
        <source>The new map could not be read: {reason}.</source>
        <translation>De nieuwe kaart kon niet worden gelezen: {reason}.</translation>
    </message>
    <message>
        <source>We do not know who publishes the map at {source}.</source>
        <translation>We weten niet wie de kaart op {source} publiceert.</translation>
    </message>
    <message>
        <source>Choose the file root.json of this map in Settings. You get it from the administrator.</source>
        <translation>Kies bij Instellingen het bestand root.json van deze kaart. U krijgt het van de beheerder.</translation>
    </message>
    <message>
        <source>There is nothing that can be published in {path}: {reason}.</source>
        <translation>In {path} staat niets dat gepubliceerd kan worden: {reason}.</translation>
    </message>
    <message>
        <source>Check that the folder holds services.ndjson.</source>
        <translation>Controleer of services.ndjson in de map staat.</translation>
    </message>
    <message>
        <source>The map on this computer is damaged ({path}).</source>
        <translation>De kaart op deze computer is beschadigd ({path}).</translation>
    </message>
    <message>
        <source>Fetch the map again. Your referrals are kept somewhere else and are safe.</source>
        <translation>Haal de kaart opnieuw op. Uw verwijzingen staan ergens anders en zijn veilig.</translation>
    </message>
    <message>
        <source>Your data was made by a newer version of this program.</source>
        <translation>Uw gegevens zijn gemaakt met een nieuwere versie van dit programma.</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed in {path}.</source>
        <translation>Installeer de nieuwste versie. In {path} is niets veranderd.</translation>
    </message>
    <message>
        <source>Another window of this program is using your data.</source>
        <translation>Een ander venster van dit programma gebruikt uw gegevens.</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>Sluit het andere venster en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>Make room and try again. What was saved before is safe.</source>
        <translation>Maak ruimte en probeer het opnieuw. Wat al bewaard was, is veilig.</translation>
    </message>
    <message>
        <source>The program may not write in the folder {path}.</source>
        <translation>Het programma mag niet schrijven in de map {path}.</translation>
    </message>
    <message>
        <source>Ask your administrator for the right to write there, or choose another folder.</source>
        <translation>Vraag uw beheerder om toestemming om daar te schrijven, of kies een andere map.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {reason}.</source>
        <translation>Het bestand {path} kan niet worden gelezen: {reason}.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may open it.</source>
        <translation>Controleer of het bestand bestaat en of u het mag openen.</translation>
    </message>
    <message>
        <source>We cannot use {path}: {reason}.</source>
        <translation>{path} is niet bruikbaar: {reason}.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Verbeter dit en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This offer is no longer on the map.</source>
        <translation>Dit aanbod staat niet meer op de kaart.</translation>
    </message>
    <message>
        <source>Search again: the map was renewed in the meantime.</source>
        <translation>Zoek opnieuw: de kaart is intussen vernieuwd.</translation>
    </message>
    <message>
        <source>We do not know the place “{text}”.</source>
        <translation>De plaats “{text}” kennen we niet.</translation>
    </message>
    <message>
        <source>Type a postcode, a neighbourhood or a municipality of this region.</source>
        <translation>Typ een postcode, wijk of gemeente uit deze regio.</translation>
    </message>
    <message>
        <source>There is a citizen service number (BSN) in this search.</source>
        <translation>In deze zoekvraag staat een burgerservicenummer (BSN).</translation>
    </message>
    <message>
        <source>Take it out: a saved search must not be about one resident.</source>
        <translation>Haal het weg: een bewaarde zoekvraag mag niet over één inwoner gaan.</translation>
    </message>
    <message>
        <source>There are {most} saved searches; more cannot be kept.</source>
        <translation>Er zijn {most} bewaarde zoekvragen; meer kunnen er niet bewaard worden.</translation>
    </message>
    <message>
        <source>Remove one that you no longer use, then save again.</source>
        <translation>Verwijder er een die u niet meer gebruikt en bewaar dan opnieuw.</translation>
    </message>
    <message>
        <source>The referrals are locked.</source>
        <translation>De verwijzingen zijn vergrendeld.</translation>
    </message>
    <message>
        <source>Unlock them with Ctrl+L.</source>
        <translation>Ontgrendel ze met Ctrl+L.</translation>
    </message>
    <message>
        <source>The referrals on this computer cannot be read ({path}).</source>
        <translation>De verwijzingen op deze computer zijn niet leesbaar ({path}).</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Put back a copy of this file, or ask your administrator.</source>
        <translation>Er is niets overschreven. Zet een kopie van dit bestand terug of vraag uw beheerder om hulp.</translation>
    </message>
    <message>
        <source>This is not the right passphrase.</source>
        <translation>Deze wachtzin klopt niet.</translation>
    </message>
    <message>
        <source>Try again. Mind capital letters and spaces.</source>
        <translation>Probeer het opnieuw. Let op hoofdletters en spaties.</translation>
    </message>
    <message>
        <source>A passphrase is needed for the referrals on this computer.</source>
        <translation>Voor de verwijzingen op deze computer is een wachtzin nodig.</translation>
    </message>
    <message>
        <source>Type your passphrase to go on.</source>
        <translation>Typ uw wachtzin om verder te gaan.</translation>
    </message>
    <message>
        <source>The key of your referrals is no longer on this computer.</source>
        <translation>De sleutel van uw verwijzingen staat niet meer op deze computer.</translation>
    </message>
    <message>
        <source>Sign in with the account in which you made them, or ask your administrator.</source>
        <translation>Meld u aan met het account waarmee u ze hebt gemaakt, of vraag uw beheerder om hulp.</translation>
    </message>
    <message>
        <source>This referral is not on this computer.</source>
        <translation>Deze verwijzing staat niet op deze computer.</translation>
    </message>
    <message>
        <source>Check the code, or look in the list of referrals.</source>
        <translation>Controleer de code of kijk in de lijst met verwijzingen.</translation>
    </message>
    <message>
        <source>The referral is not complete yet: {missing}.</source>
        <translation>De verwijzing is nog niet compleet: {missing}.</translation>
    </message>
    <message>
        <source>Fill in what is missing. Until then it is kept as a concept.</source>
        <translation>Vul aan wat ontbreekt. Tot dan wordt de verwijzing als concept bewaard.</translation>
    </message>
    <message>
        <source>This step is not possible any more.</source>
        <translation>Deze stap kan niet meer.</translation>
    </message>
    <message>
        <source>The referral has changed in the meantime. Open it again to see its state.</source>
        <translation>De verwijzing is intussen veranderd. Open de verwijzing opnieuw om te zien hoe het ervoor staat.</translation>
    </message>
    <message>
        <source>There is a citizen service number (BSN) in this text.</source>
        <translation>In deze tekst staat een burgerservicenummer (BSN).</translation>
    </message>
    <message>
        <source>Take it out: the BSN must not be in a referral.</source>
        <translation>Haal het weg: een BSN hoort niet in een verwijzing.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on.</source>
        <translation>Er is geen beeldscherm om het venster op te tonen.</translation>
    </message>
    <message>
        <source>Start the program from a desktop session.</source>
        <translation>Start het programma vanaf een bureaublad.</translation>
    </message>
    <message>
        <source>The window cannot open: {library} is not on this computer.</source>
        <translation>Het venster kan niet open: {library} staat niet op deze computer.</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install {packages}. Then start again.</source>
        <translation>Installeer het met: sudo apt-get install {packages}. Start daarna opnieuw.</translation>
    </message>
    <message>
        <source>Printing did not work: {reason}.</source>
        <translation>Afdrukken is niet gelukt: {reason}.</translation>
    </message>
    <message>
        <source>Check the printer, or save the slip as PDF.</source>
        <translation>Controleer de printer of bewaar het briefje als pdf.</translation>
    </message>
</context>
<context>
    <name>FeedbackPanel</name>
    <message>
        <source>How did it go?</source>
        <translation>Hoe is het gegaan?</translation>
    </message>
    <message>
        <source>What the receiver told</source>
        <translation>Wat de ontvanger vertelde</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Hoe weet u dat?</translation>
    </message>
</context>
<context>
    <name>FeedbackPart</name>
    <message>
        <source>Feedback and what may be passed on</source>
        <translation>Terugkoppeling, en wat door mag</translation>
    </message>
    <message>
        <source>What would you like to hear back?</source>
        <translation>Wat wilt u terug horen?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>The resident agrees to pass on</source>
        <translation>De inwoner vindt goed dat dit doorgaat</translation>
    </message>
</context>
<context>
    <name>FetchProgress</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wordt gestopt…</translation>
    </message>
    <message>
        <source>Fetching the map and checking its signature…</source>
        <translation>De kaart wordt opgehaald en gecontroleerd…</translation>
    </message>
    <message>
        <source>Preparing the map for searching: {done} of {total}</source>
        <translation>De kaart wordt klaargemaakt om in te zoeken: {done} van {total}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>No referral needed</source>
        <translation>Zonder verwijzing</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Doelgroep</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Vervoer</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome to the Sociale Kaart</source>
        <translation>Welkom bij de Sociale Kaart</translation>
    </message>
    <message>
        <source>Find what there is for a resident in your region, from a coffee table in the neighbourhood to professional help. Refer via Welzijn op Recept and follow what comes of it, also without internet.</source>
        <translation>Vind wat er in uw regio is voor een inwoner, van koffietafel in de buurt tot hulpverlener. Verwijs via Welzijn op Recept en volg wat ervan komt, ook zonder internet.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie bent u?</translation>
    </message>
    <message>
        <source>This is printed on the slip, so that the receiver can call you back.</source>
        <translation>Dit komt op het briefje, zodat de ontvanger u kan terugbellen.</translation>
    </message>
    <message>
        <source>Where do you usually work?</source>
        <translation>Waar werkt u meestal?</translation>
    </message>
    <message>
        <source>Postcode or municipality. Offers nearby come first.</source>
        <translation>Postcode of gemeente. Aanbod in de buurt staat dan bovenaan.</translation>
    </message>
    <message>
        <source>Your map</source>
        <translation>Uw kaart</translation>
    </message>
    <message>
        <source>The names and numbers in the sample region are made up, to try things out.</source>
        <translation>Namen en nummers in de voorbeeldregio zijn verzonnen, om uit te proberen.</translation>
    </message>
    <message>
        <source>Your referrals are locked away</source>
        <translation>Uw verwijzingen zitten op slot</translation>
    </message>
    <message>
        <source>You can leave everything empty and change it later.</source>
        <translation>U mag alles leeg laten en later veranderen.</translation>
    </message>
    <message>
        <source>They are stored encrypted. This computer has no keyring, so you choose a passphrase. Leave it empty if you only want to search for now.</source>
        <translation>Ze worden versleuteld bewaard. Deze computer heeft geen sleutelbos, dus kiest u een wachtzin. Laat hem leeg als u nu alleen wilt zoeken.</translation>
    </message>
    <message>
        <source>There are referrals on this computer already. Type your passphrase to open them, or leave it empty if you only want to search for now.</source>
        <translation>Er staan al verwijzingen op deze computer. Typ uw wachtzin om ze te openen, of laat hem leeg als u nu alleen wilt zoeken.</translation>
    </message>
    <message>
        <source>They are stored encrypted. You do not have to do anything.</source>
        <translation>Ze worden versleuteld bewaard. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>They are stored encrypted, with a key in the keyring of this computer. You do not have to do anything.</source>
        <translation>Ze worden versleuteld bewaard, met een sleutel in de sleutelbos van deze computer. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Fetching the map…</source>
        <translation>De kaart wordt opgehaald…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wordt geopend…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Check the address, the network and the trust file, and try again.</source>
        <translation>Controleer het adres, het netwerk en het vertrouwensbestand, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Go on with the sample region</source>
        <translation>Verder met de voorbeeldregio</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Fetch the map again</source>
        <translation>Haal de kaart opnieuw op</translation>
    </message>
    <message>
        <source>Sociale Kaart</source>
        <translation>Sociale Kaart</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Naar het zoekvak</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Ga terug</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Toon deze toetsen</translation>
    </message>
    <message>
        <source>Lock or unlock the referrals</source>
        <translation>Vergrendel of ontgrendel de verwijzingen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
</context>
<context>
    <name>GapSection</name>
    <message>
        <source>Searches without a result</source>
        <translation>Zoekvragen zonder resultaat</translation>
    </message>
    <message>
        <source>This shows where help is missing on the map. Kept are only common words, the municipality and how often: never a name, a number or a whole question. The list stays on this computer and is never sent.</source>
        <translation>Zo ziet u welke hulp op de kaart ontbreekt. Alleen gewone woorden, de gemeente en het aantal keren worden bewaard: nooit een naam, een nummer of een hele vraag. De lijst blijft op deze computer en wordt nooit verstuurd.</translation>
    </message>
    <message>
        <source>Nothing yet: every search found something.</source>
        <translation>Nog niets: elke zoekvraag had een resultaat.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopieer de lijst</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Wis de lijst</translation>
    </message>
    <message>
        <source>The list is copied as text.</source>
        <translation>De lijst is gekopieerd als tekst.</translation>
    </message>
    <message>
        <source>Clear the whole list?</source>
        <translation>De hele lijst wissen?</translation>
    </message>
    <message>
        <source>You cannot get it back.</source>
        <translation>U kunt de lijst daarna niet terughalen.</translation>
    </message>
    <message>
        <source>Yes, clear it</source>
        <translation>Ja, wis de lijst</translation>
    </message>
</context>
<context>
    <name>GapTableModel</name>
    <message>
        <source>(unknown words)</source>
        <translation>(onbekende woorden)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Keer</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatst</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Working with the keyboard</source>
        <translation>Werken met het toetsenbord</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurd is</translation>
    </message>
</context>
<context>
    <name>KeySection</name>
    <message>
        <source>Protection of your referrals</source>
        <translation>Beveiliging van uw verwijzingen</translation>
    </message>
    <message>
        <source>Lock by itself when nobody is there</source>
        <translation>Vanzelf op slot als er niemand is</translation>
    </message>
    <message>
        <source>Use a passphrase instead</source>
        <translation>Liever een wachtzin gebruiken</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtzin veranderen</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Gebruik deze wachtzin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>There are no referrals on this computer yet. Their key is made with the first one.</source>
        <translation>Er zijn nog geen verwijzingen op deze computer. De sleutel wordt gemaakt bij de eerste.</translation>
    </message>
    <message>
        <source>Your referrals are stored encrypted. The key is in the keyring of this computer.</source>
        <translation>Uw verwijzingen worden versleuteld bewaard. De sleutel ligt in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>Your referrals are stored encrypted. You open them with your passphrase.</source>
        <translation>Uw verwijzingen worden versleuteld bewaard. U opent ze met uw wachtzin.</translation>
    </message>
    <message>
        <source>Your referrals are stored encrypted.</source>
        <translation>Uw verwijzingen worden versleuteld bewaard.</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>na %n minuut</numerusform>
            <numerusform>na %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the passphrase that you have now.</source>
        <translation>Typ de wachtzin die u nu hebt.</translation>
    </message>
    <message>
        <source>From now on the new passphrase holds.</source>
        <translation>Vanaf nu geldt de nieuwe wachtzin.</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>This program uses Qt under the LGPL, version 3: you may replace Qt by a version of your own. The other parts and their licences are below.</source>
        <translation>Dit programma gebruikt Qt onder de LGPL, versie 3: u mag Qt vervangen door een eigen versie. De andere onderdelen en hun licenties staan hieronder.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>not checked yet</source>
        <translation>nog niet gecontroleerd</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>{when} gecontroleerd</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vol</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Unlock the referrals</source>
        <translation>De verwijzingen ontgrendelen</translation>
    </message>
    <message>
        <source>Protect your referrals</source>
        <translation>Beveilig uw verwijzingen</translation>
    </message>
    <message>
        <source>This computer has no keyring. Choose a passphrase that only you know.</source>
        <translation>Deze computer heeft geen sleutelbos. Kies een wachtzin die alleen u kent.</translation>
    </message>
    <message>
        <source>Your referrals are locked</source>
        <translation>Uw verwijzingen zijn vergrendeld</translation>
    </message>
    <message>
        <source>Searching the map goes on without unlocking.</source>
        <translation>Zoeken op de kaart kan zonder te ontgrendelen.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wordt geopend…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendel</translation>
    </message>
    <message>
        <source>The key is in the keyring of this computer.</source>
        <translation>De sleutel ligt in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>Type your passphrase to go on.</source>
        <translation>Typ uw wachtzin om verder te gaan.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Typ uw wachtzin.</translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message>
        <source>Sample region Midden-Nederland (comes with the program)</source>
        <translation>voorbeeldregio Midden-Nederland (hoort bij het programma)</translation>
    </message>
    <message>
        <source>Comes from: {source}</source>
        <translation>Komt van: {source}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) left out</source>
        <translation>
            <numerusform>%n record weggelaten</numerusform>
            <numerusform>%n records weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no map yet.</source>
        <translation>Er is nog geen kaart.</translation>
    </message>
    <message>
        <source>Version {number} of {day}. Fetched {when}.</source>
        <translation>Versie {number} van {day}. Opgehaald: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>Aanbod op de kaart: %n</numerusform>
            <numerusform>Aanbod op de kaart: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The map</source>
        <translation>De kaart</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Nu bijwerken</translation>
    </message>
    <message>
        <source>Choose another map</source>
        <translation>Andere kaart kiezen</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>Laat zien welke en waarom</translation>
    </message>
    <message>
        <source>Use this map</source>
        <translation>Gebruik deze kaart</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>{added} new, {updated} changed, {removed} gone.</source>
        <translation>{added} nieuw, {updated} gewijzigd, {removed} verdwenen.</translation>
    </message>
    <message>
        <source>The map was renewed.</source>
        <translation>De kaart is vernieuwd.</translation>
    </message>
    <message>
        <source>You have the newest map.</source>
        <translation>U hebt de nieuwste kaart.</translation>
    </message>
    <message>
        <source>Stopped. You still have the map you had.</source>
        <translation>Gestopt. U hebt nog de kaart die u had.</translation>
    </message>
</context>
<context>
    <name>MapSource</name>
    <message>
        <source>Type an address or choose a folder.</source>
        <translation>Typ een adres of kies een map.</translation>
    </message>
    <message>
        <source>Choose the file root.json of this map.</source>
        <translation>Kies het bestand root.json van deze kaart.</translation>
    </message>
    <message>
        <source>Sample region Midden-Nederland</source>
        <translation>Voorbeeldregio Midden-Nederland</translation>
    </message>
    <message>
        <source>The map of my own region</source>
        <translation>De kaart van mijn eigen regio</translation>
    </message>
    <message>
        <source>Address or folder of the map</source>
        <translation>Adres of map van de kaart</translation>
    </message>
    <message>
        <source>For example https://kaart.example/feed, or a USB stick.</source>
        <translation>Bijvoorbeeld https://kaart.example/feed, of een usb-stick.</translation>
    </message>
    <message>
        <source>Trust file (root.json)</source>
        <translation>Vertrouwensbestand (root.json)</translation>
    </message>
    <message>
        <source>You get this file from the administrator of the map.</source>
        <translation>U krijgt dit bestand van de beheerder van de kaart.</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Map…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Bestand…</translation>
    </message>
</context>
<context>
    <name>MapWork</name>
    <message>
        <source>The search index is being built: {done} of {total}. You can search already.</source>
        <translation>Zoekindex wordt opgebouwd: {done} van {total}. Zoeken kan al.</translation>
    </message>
    <message>
        <source>Searching by meaning is being prepared: {done} of {total}.</source>
        <translation>Zoeken op betekenis wordt voorbereid: {done} van {total}.</translation>
    </message>
    <message>
        <source>The search index is being built. You can search already.</source>
        <translation>Zoekindex wordt opgebouwd. Zoeken kan al.</translation>
    </message>
    <message>
        <source>Searching by meaning is being prepared.</source>
        <translation>Zoeken op betekenis wordt voorbereid.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>&lt; 100 m</source>
        <translation>&lt; 100 m</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>{low} to {high} years</source>
        <translation>{low} tot en met {high} jaar</translation>
    </message>
    <message>
        <source>{low} years and older</source>
        <translation>Vanaf {low} jaar</translation>
    </message>
    <message>
        <source>Up to and including {high} years</source>
        <translation>Tot en met {high} jaar</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Verwijzingen</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Verwijzing</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Postcode or place</source>
        <translation>Postcode of plaats</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Postcode, neighbourhood or municipality. Nearby offers come first.</source>
        <translation>Postcode, wijk of gemeente. Aanbod dichtbij komt eerst.</translation>
    </message>
    <message>
        <source>Clear the place</source>
        <translation>Wis de plaats</translation>
    </message>
    <message>
        <source>We do not know this place</source>
        <translation>Deze plaats kennen we niet</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The slip</source>
        <translation>Het briefje</translation>
    </message>
    <message>
        <source>For the resident</source>
        <translation>Voor de inwoner</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Preview on paper</source>
        <translation>Voorbeeld op papier</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>What is safe</source>
        <translation>Wat veilig is</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat u kunt doen</translation>
    </message>
    <message>
        <source>For your administrator or the helpdesk</source>
        <translation>Voor uw beheerder of de helpdesk</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Fetch the map again</source>
        <translation>Haal de kaart opnieuw op</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>Kopieer deze gegevens</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Your map and your referrals are safe. This older version does not touch them.</source>
        <translation>Uw kaart en uw verwijzingen zijn veilig. Deze oudere versie blijft eraf.</translation>
    </message>
    <message>
        <source>Your referrals are safe: they are kept in another file. The damaged map is kept too, under another name.</source>
        <translation>Uw verwijzingen zijn veilig: die staan in een ander bestand. Ook de beschadigde kaart blijft bewaard, onder een andere naam.</translation>
    </message>
    <message>
        <source>Your data is safe.</source>
        <translation>Uw gegevens zijn veilig.</translation>
    </message>
    <message>
        <source>Everything that was saved before is safe. Nothing was half written.</source>
        <translation>Alles wat al bewaard was, is veilig. Er is niets half opgeschreven.</translation>
    </message>
    <message>
        <source>Nothing was changed. What is in the folder is still there.</source>
        <translation>Er is niets veranderd. Wat in de map staat, staat er nog.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Nothing was overwritten: the file is as we found it. You can go on searching the map.</source>
        <translation>Er is niets overschreven: het bestand is zoals we het vonden. Zoeken op de kaart kan gewoon.</translation>
    </message>
    <message>
        <source>The referrals themselves are still there, but nobody can read them without the key. You can go on searching the map.</source>
        <translation>De verwijzingen zelf zijn er nog, maar zonder de sleutel kan niemand ze lezen. Zoeken op de kaart kan gewoon.</translation>
    </message>
    <message>
        <source>Your referrals are safe. You can go on searching the map.</source>
        <translation>Uw verwijzingen zijn veilig. Zoeken op de kaart kan gewoon.</translation>
    </message>
    <message>
        <source>The map on this computer is damaged.</source>
        <translation>De kaart op deze computer is beschadigd.</translation>
    </message>
    <message>
        <source>The referrals on this computer cannot be read.</source>
        <translation>De verwijzingen op deze computer zijn niet te lezen.</translation>
    </message>
    <message>
        <source>The program may not write in the folder with your data.</source>
        <translation>Het programma mag niet schrijven in de map met uw gegevens.</translation>
    </message>
    <message>
        <source>A file of the program cannot be read.</source>
        <translation>Een bestand van het programma is niet te lezen.</translation>
    </message>
    <message>
        <source>You can go on searching the map.</source>
        <translation>Zoeken op de kaart kan gewoon.</translation>
    </message>
    <message>
        <source>Your referrals were made by a newer version of this program.</source>
        <translation>Uw verwijzingen zijn gemaakt met een nieuwere versie van dit programma.</translation>
    </message>
    <message>
        <source>This computer does not give the key of your referrals.</source>
        <translation>Deze computer geeft de sleutel van uw verwijzingen niet.</translation>
    </message>
    <message>
        <source>Sign in to this computer again, allow the program to use the keyring, and try again.</source>
        <translation>Meld u opnieuw aan op deze computer, geef het programma toegang tot de sleutelbos en probeer het nog eens.</translation>
    </message>
    <message>
        <source>Fetch the map again with the button below.</source>
        <translation>Haal de kaart opnieuw op met de knop hieronder.</translation>
    </message>
    <message>
        <source>Put back a copy of this file, or ask your administrator.</source>
        <translation>Zet een kopie van dit bestand terug of vraag uw beheerder om hulp.</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>This looks like a citizen service number (BSN).</source>
        <translation>Dit lijkt een burgerservicenummer (BSN).</translation>
    </message>
    <message>
        <source>Searching does not need it. Nothing of it was kept.</source>
        <translation>Zoeken kan zonder. Er is niets van bewaard.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>Ruimer zoeken</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
</context>
<context>
    <name>QuestionPart</name>
    <message>
        <source>What does the resident want? In their own words</source>
        <translation>Wat wil de inwoner? In eigen woorden</translation>
    </message>
    <message>
        <source>Tab goes on to the consent.</source>
        <translation>Met Tab gaat u door naar de toestemming.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n vraagt uw aandacht</numerusform>
            <numerusform>%n vragen uw aandacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>in the name</source>
        <translation>in de naam</translation>
    </message>
    <message>
        <source>in another name</source>
        <translation>in een andere naam</translation>
    </message>
    <message>
        <source>in the organisation</source>
        <translation>bij de organisatie</translation>
    </message>
    <message>
        <source>in the theme</source>
        <translation>in het thema</translation>
    </message>
    <message>
        <source>in who it is for</source>
        <translation>bij de doelgroep</translation>
    </message>
    <message>
        <source>in the place</source>
        <translation>bij de plaats</translation>
    </message>
    <message>
        <source>in the description</source>
        <translation>in de beschrijving</translation>
    </message>
    <message>
        <source>in the details</source>
        <translation>in de details</translation>
    </message>
    <message>
        <source>this is its name</source>
        <translation>dit is de naam</translation>
    </message>
    <message>
        <source>“{words}” {where}</source>
        <translation>“{words}” {where}</translation>
    </message>
    <message>
        <source>“{via}” {where}</source>
        <translation>“{via}” {where}</translation>
    </message>
    <message>
        <source>“{words}” in “{via}”</source>
        <translation>“{words}” in “{via}”</translation>
    </message>
    <message>
        <source>“{via}”, read for “{words}”</source>
        <translation>“{via}”, gelezen voor “{words}”</translation>
    </message>
    <message>
        <source>“{via}” goes with “{words}”</source>
        <translation>{via}, bij “{words}”</translation>
    </message>
    <message>
        <source>fits your question: {via}</source>
        <translation>past bij uw vraag: {via}</translation>
    </message>
    <message>
        <source>resembles “{via}”</source>
        <translation>lijkt op “{via}”</translation>
    </message>
    <message>
        <source>for acute danger</source>
        <translation>bij acuut gevaar</translation>
    </message>
    <message>
        <source>near {words}</source>
        <translation>dichtbij {words}</translation>
    </message>
    <message>
        <source>works in {words}</source>
        <translation>werkt in {words}</translation>
    </message>
    <message>
        <source>resembles your question</source>
        <translation>lijkt op uw vraag</translation>
    </message>
    <message>
        <source>Found by: {reasons}</source>
        <translation>Gevonden op: {reasons}</translation>
    </message>
</context>
<context>
    <name>RecipientPart</name>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Phone of the receiver</source>
        <translation>Telefoon van de ontvanger</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>Receiver: {name}</source>
        <translation>Ontvanger: {name}</translation>
    </message>
    <message>
        <source>Use the one of the area</source>
        <translation>Neem die van het gebied</translation>
    </message>
    <message>
        <source>Another receiver</source>
        <translation>Andere ontvanger</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekend</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Write this down too, please.</source>
        <translation>Schrijf dit er ook bij.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Leg vast</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>by phone, {person}</source>
        <translation>telefonisch, {person}</translation>
    </message>
</context>
<context>
    <name>ReferralEditorPage</name>
    <message>
        <source>Go to the next field</source>
        <translation>Ga naar het volgende veld</translation>
    </message>
    <message>
        <source>Send, or go to what is still needed</source>
        <translation>Verstuur, of ga naar wat nog nodig is</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Print het briefje</translation>
    </message>
    <message>
        <source>Save the slip as PDF</source>
        <translation>Bewaar het briefje als PDF</translation>
    </message>
    <message>
        <source>Copy as SOEP text for the file</source>
        <translation>Kopieer als SOEP-tekst voor het dossier</translation>
    </message>
    <message>
        <source>Show the preview or the form (narrow window)</source>
        <translation>Toon het voorbeeld of het formulier (smal venster)</translation>
    </message>
    <message>
        <source>Referral: Welzijn op Recept</source>
        <translation>Verwijzing: Welzijn op Recept</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Throw concept away</source>
        <translation>Concept weggooien</translation>
    </message>
    <message>
        <source>Throw this concept away? It cannot be brought back.</source>
        <translation>Dit concept weggooien? U kunt het niet terughalen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bewaar het</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulier</translation>
    </message>
    <message>
        <source>Recorded. Now give or send the slip to {receiver}.</source>
        <translation>Vastgelegd. Geef of stuur het briefje nu aan {receiver}.</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>This looks like a citizen service number (BSN). Take it out, please: until then this field is not kept.</source>
        <translation>Dit lijkt een burgerservicenummer (BSN). Haal het weg: tot die tijd bewaren wij dit veld niet.</translation>
    </message>
    <message>
        <source>Digits seem to be missing: a phone number has 10.</source>
        <translation>Er lijken cijfers te missen: een telefoonnummer heeft er 10.</translation>
    </message>
    <message>
        <source>This has more digits than a phone number has: 10.</source>
        <translation>Dit zijn te veel cijfers: een telefoonnummer heeft er 10.</translation>
    </message>
    <message>
        <source>There is something else than digits in this phone number.</source>
        <translation>In dit telefoonnummer staat iets anders dan cijfers.</translation>
    </message>
    <message>
        <source>Write the postcode as 3811 AB.</source>
        <translation>Schrijf de postcode als 3811 AB.</translation>
    </message>
    <message>
        <source>The two letters may be added, as in 3811 AB.</source>
        <translation>De twee letters mogen erbij, zoals 3811 AB.</translation>
    </message>
    <message>
        <source>Write the year in four digits: 1957.</source>
        <translation>Schrijf het jaar met vier cijfers: 1957.</translation>
    </message>
    <message>
        <source>This year is still to come.</source>
        <translation>Dit jaar moet nog komen.</translation>
    </message>
    <message>
        <source>Nobody is that old. Is it a slip?</source>
        <translation>Zo oud is niemand. Is het een tikfout?</translation>
    </message>
    <message>
        <source>This is too long for the slip: the end does not come on paper.</source>
        <translation>Dit is te lang voor het briefje: het einde komt niet op papier.</translation>
    </message>
    <message>
        <source>The resident agreed to another receiver. Ask again, untick the box and tick it again.</source>
        <translation>De inwoner gaf toestemming voor een andere ontvanger. Vraag het opnieuw, haal het vinkje weg en zet het weer.</translation>
    </message>
    <message>
        <source>Suggestion:</source>
        <translation>Suggestie:</translation>
    </message>
    <message>
        <source>Take {offer} off the referral</source>
        <translation>Haal {offer} van de verwijzing</translation>
    </message>
</context>
<context>
    <name>ReferralList</name>
    <message>
        <source>Action needed</source>
        <translation>Actie nodig</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>U hoeft nu niets te doen</translation>
    </message>
    <message>
        <source>Concepts, refusals and referrals without an answer in time come here by themselves.</source>
        <translation>Concepten, weigeringen en verwijzingen zonder antwoord op tijd komen hier vanzelf.</translation>
    </message>
    <message>
        <source>No referrals are under way</source>
        <translation>Er lopen geen verwijzingen</translation>
    </message>
    <message>
        <source>Find an offer in Search and press Refer, or begin a new referral here.</source>
        <translation>Zoek een aanbod bij Zoeken en kies Verwijs, of begin hier een nieuwe verwijzing.</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>Er is nog niets afgerond</translation>
    </message>
    <message>
        <source>A referral comes here when it was completed, refused or withdrawn.</source>
        <translation>Hier komt een verwijzing als die is afgerond, geweigerd of ingetrokken.</translation>
    </message>
    <message>
        <source>No concepts</source>
        <translation>Geen concepten</translation>
    </message>
    <message>
        <source>What you write is kept here by itself until you send it.</source>
        <translation>Wat u schrijft, wordt hier vanzelf bewaard tot u het verstuurt.</translation>
    </message>
    <message>
        <source>No referral here fits the filter</source>
        <translation>Hier past geen verwijzing bij het filter</translation>
    </message>
    <message>
        <source>Empty the filter with Esc, or look in another view.</source>
        <translation>Maak het filter leeg met Esc, of kijk bij een ander tabblad.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Do the next step</source>
        <translation>Doe de volgende stap</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Print het briefje</translation>
    </message>
    <message>
        <source>Save the slip as PDF</source>
        <translation>Bewaar het briefje als PDF</translation>
    </message>
    <message>
        <source>Copy as SOEP text for the file</source>
        <translation>Kopieer als SOEP-tekst voor het dossier</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Print briefje</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Copy for HIS</source>
        <translation>Kopieer voor HIS</translation>
    </message>
    <message>
        <source>Note an answer</source>
        <translation>Noteer een antwoord</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Vastgelegd.</translation>
    </message>
</context>
<context>
    <name>ReferralTableModel</name>
    <message>
        <source>(no name yet)</source>
        <translation>(nog geen naam)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Inwoner</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Bij wie</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Appointment planned</source>
        <translation>Afspraak gepland</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>Wachtlijst</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Afgerond: doet mee</translation>
    </message>
    <message>
        <source>Ended without taking part</source>
        <translation>Afgerond: niet gestart of uitgevallen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>Foutief ingevoerd</translation>
    </message>
    <message>
        <source>Did not turn up</source>
        <translation>Niet verschenen</translation>
    </message>
    <message>
        <source>Met, is being guided</source>
        <translation>Kennismaking geweest</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Intrekking gevraagd</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>De naam</translation>
    </message>
    <message>
        <source>The year of birth</source>
        <translation>Het geboortejaar</translation>
    </message>
    <message>
        <source>A phone number</source>
        <translation>Een telefoonnummer</translation>
    </message>
    <message>
        <source>The postcode</source>
        <translation>De postcode</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>De vraag</translation>
    </message>
    <message>
        <source>A receiver</source>
        <translation>Een ontvanger</translation>
    </message>
    <message>
        <source>Consent of the resident</source>
        <translation>Toestemming van de inwoner</translation>
    </message>
    <message>
        <source>How consent was given</source>
        <translation>Hoe toestemming is gegeven</translation>
    </message>
    <message>
        <source>The day of consent, not in the future</source>
        <translation>De dag van de toestemming, niet in de toekomst</translation>
    </message>
    <message>
        <source>Consent to pass on contact details</source>
        <translation>Toestemming om contactgegevens door te geven</translation>
    </message>
    <message>
        <source>Consent again: the receiver has changed</source>
        <translation>Opnieuw toestemming: de ontvanger is anders</translation>
    </message>
    <message>
        <source>Your own name</source>
        <translation>Uw eigen naam</translation>
    </message>
    <message>
        <source>Your own phone number</source>
        <translation>Uw eigen telefoonnummer</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Waar het over gaat</translation>
    </message>
    <message>
        <source>Consent to hear back</source>
        <translation>Toestemming voor terugkoppeling</translation>
    </message>
    <message>
        <source>Bodily functions</source>
        <translation>Lichaamsfuncties</translation>
    </message>
    <message>
        <source>Mental well-being</source>
        <translation>Mentaal welbevinden</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Zingeving</translation>
    </message>
    <message>
        <source>Quality of life</source>
        <translation>Kwaliteit van leven</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>Dagelijks functioneren</translation>
    </message>
    <message>
        <source>Society (4D)</source>
        <translation>Maatschappelijk (4D)</translation>
    </message>
    <message>
        <source>Social (4D)</source>
        <translation>Sociaal (4D)</translation>
    </message>
    <message>
        <source>Mind (4D)</source>
        <translation>Geest (4D)</translation>
    </message>
    <message>
        <source>Body (4D)</source>
        <translation>Lichaam (4D)</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Niet gevraagd</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>A message first</source>
        <translation>Eerst een bericht</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>Huisbezoek</translation>
    </message>
    <message>
        <source>Through a relative or friend</source>
        <translation>Via een naaste</translation>
    </message>
    <message>
        <source>Comes on their own</source>
        <translation>Komt zelfstandig</translation>
    </message>
    <message>
        <source>Comes with help</source>
        <translation>Komt met hulp</translation>
    </message>
    <message>
        <source>Needs transport</source>
        <translation>Vervoer nodig</translation>
    </message>
    <message>
        <source>verbally</source>
        <translation>mondeling</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>schriftelijk</translation>
    </message>
    <message>
        <source>contact details</source>
        <translation>contactgegevens</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>de vraag</translation>
    </message>
    <message>
        <source>language, transport and network</source>
        <translation>taal, vervoer en omgeving</translation>
    </message>
    <message>
        <source>feedback to the referrer</source>
        <translation>terugkoppeling aan de verwijzer</translation>
    </message>
    <message>
        <source>No feedback</source>
        <translation>Geen terugkoppeling</translation>
    </message>
    <message>
        <source>Only whether it got going</source>
        <translation>Alleen of het op gang is</translation>
    </message>
    <message>
        <source>A short message</source>
        <translation>Een kort bericht</translation>
    </message>
    <message>
        <source>A full account</source>
        <translation>Een uitgebreid bericht</translation>
    </message>
    <message>
        <source>Any way</source>
        <translation>Maakt niet uit</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>by secure e-mail</source>
        <translation>met beveiligde mail</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>per brief</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>in een overleg</translation>
    </message>
    <message>
        <source>Answer of the receiver</source>
        <translation>Antwoord van de ontvanger</translation>
    </message>
    <message>
        <source>First contact with the resident</source>
        <translation>Eerste contact met de inwoner</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Terugkoppeling</translation>
    </message>
    <message>
        <source>Concept begun</source>
        <translation>Concept begonnen</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Nieuwe status</translation>
    </message>
    <message>
        <source>Slip printed or saved</source>
        <translation>Briefje geprint of bewaard</translation>
    </message>
    <message>
        <source>The resident took consent back</source>
        <translation>De inwoner trok de toestemming in</translation>
    </message>
    <message>
        <source>Feedback received</source>
        <translation>Terugkoppeling ontvangen</translation>
    </message>
    <message>
        <source>A step that was not possible any more; it was not applied.</source>
        <translation>Een stap die niet meer kon; wij hebben hem niet uitgevoerd.</translation>
    </message>
    <message>
        <source>A step that is not theirs to take; it was not applied.</source>
        <translation>Een stap die een ander moet zetten; wij hebben hem niet uitgevoerd.</translation>
    </message>
    <message>
        <source>A step without the reason it needs; it was not applied.</source>
        <translation>Een stap zonder de reden die erbij hoort; wij hebben hem niet uitgevoerd.</translation>
    </message>
    <message>
        <source>Sent without consent; it was not applied.</source>
        <translation>Verstuurd zonder toestemming; wij hebben dat niet uitgevoerd.</translation>
    </message>
    <message>
        <source>A change after sending; it was not applied.</source>
        <translation>Een wijziging na het versturen; wij hebben hem niet uitgevoerd.</translation>
    </message>
    <message>
        <source>A message that cannot be read; it was kept.</source>
        <translation>Een bericht dat niet te lezen is; wij hebben het bewaard.</translation>
    </message>
    <message>
        <source>A message of a newer version of the program; it was kept.</source>
        <translation>Een bericht van een nieuwere versie van het programma; wij hebben het bewaard.</translation>
    </message>
    <message>
        <source>The resident took consent back.</source>
        <translation>De inwoner trok de toestemming in.</translation>
    </message>
    <message>
        <source>Heard: {source}</source>
        <translation>Gehoord: {source}</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Walk through the list</source>
        <translation>Loop door de lijst</translation>
    </message>
    <message>
        <source>Open the referral</source>
        <translation>Open de verwijzing</translation>
    </message>
    <message>
        <source>Begin a new referral</source>
        <translation>Begin een nieuwe verwijzing</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filter de lijst</translation>
    </message>
    <message>
        <source>Open another view, from the row of views</source>
        <translation>Open een ander tabblad, vanuit de rij tabbladen</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Verwijzingen</translation>
    </message>
    <message>
        <source>Filter by name, code or receiver</source>
        <translation>Filter op naam, code of ontvanger</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Maak het filter leeg</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Nieuwe verwijzing</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Tabbladen</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>What did the receiver say?</source>
        <translation>Wat zei de ontvanger?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Hoe weet u dat?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
</context>
<context>
    <name>RequesterForm</name>
    <message>
        <source>Other: type it yourself</source>
        <translation>Anders: typ het zelf</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>Kies of typ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Your function</source>
        <translation>Uw functie</translation>
    </message>
    <message>
        <source>Practice or organisation</source>
        <translation>Praktijk of organisatie</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
</context>
<context>
    <name>RequesterPart</name>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Uw functie</translation>
    </message>
    <message>
        <source>Practice or organisation</source>
        <translation>Praktijk of organisatie</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Uw telefoonnummer</translation>
    </message>
</context>
<context>
    <name>ResidentPage</name>
    <message>
        <source>What happens now?</source>
        <translation>Wat gebeurt er nu?</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Voor {name}</translation>
    </message>
    <message>
        <source>This is not sent yet.</source>
        <translation>Dit is nog niet verstuurd.</translation>
    </message>
    <message>
        <source>You said no after all. We stopped. Nobody will contact you about this.</source>
        <translation>U wilt dit toch niet. Wij zijn gestopt. Niemand neemt hierover contact met u op.</translation>
    </message>
    <message>
        <source>This was stopped. Nobody will contact you about this.</source>
        <translation>Dit is gestopt. Niemand neemt hierover contact met u op.</translation>
    </message>
    <message>
        <source>Who will call you?</source>
        <translation>Wie belt u?</translation>
    </message>
    <message>
        <source>{person} of {organization} will call you.</source>
        <translation>{person} van {organization} belt u.</translation>
    </message>
    <message>
        <source>Somebody of {organization} will call you.</source>
        <translation>Iemand van {organization} belt u.</translation>
    </message>
    <message>
        <source>We do not know yet who will call you.</source>
        <translation>Wij weten nog niet wie u belt.</translation>
    </message>
    <message>
        <source>That will be on {day} at the latest.</source>
        <translation>Dat is uiterlijk op {day}.</translation>
    </message>
    <message>
        <source>Nobody called? Then call {phone} yourself.</source>
        <translation>Niet gebeld? Bel dan zelf: {phone}.</translation>
    </message>
    <message>
        <source>What did we pass on?</source>
        <translation>Wat geven wij door?</translation>
    </message>
    <message>
        <source>Nothing. We ask you first if it is all right.</source>
        <translation>Niets. Wij vragen u eerst of het mag.</translation>
    </message>
    <message>
        <source>What did we think of?</source>
        <translation>Waar dachten wij aan?</translation>
    </message>
    <message>
        <source>Rather not after all?</source>
        <translation>Wilt u dit toch niet?</translation>
    </message>
    <message>
        <source>That is fine, at any moment. Then we stop.</source>
        <translation>Dat mag, altijd. Dan stoppen wij.</translation>
    </message>
    <message>
        <source>Call {phone} ({requester}).</source>
        <translation>Bel {phone} ({requester}).</translation>
    </message>
    <message>
        <source>Tell {requester}.</source>
        <translation>Zeg het tegen {requester}.</translation>
    </message>
    <message>
        <source>Tell the one who gave you this paper.</source>
        <translation>Zeg het tegen wie u dit papier gaf.</translation>
    </message>
    <message>
        <source>Your code: {code}. Say it when you call.</source>
        <translation>Uw code: {code}. Noem die als u belt.</translation>
    </message>
    <message>
        <source>your name, year of birth, phone number and postcode</source>
        <translation>uw naam, geboortejaar, telefoonnummer en postcode</translation>
    </message>
    <message>
        <source>your question</source>
        <translation>uw vraag</translation>
    </message>
    <message>
        <source>your language, how you travel and who helps you</source>
        <translation>uw taal, hoe u reist en wie u helpt</translation>
    </message>
    <message>
        <source>we may hear how you are doing</source>
        <translation>wij mogen horen hoe het met u gaat</translation>
    </message>
</context>
<context>
    <name>ResidentPart</name>
    <message>
        <source>Name of the resident</source>
        <translation>Naam van de inwoner</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
</context>
<context>
    <name>ResultListModel</name>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
</context>
<context>
    <name>ResultOrder</name>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Volgorde van de resultaten</translation>
    </message>
    <message>
        <source>Lightest help first</source>
        <translation>Lichtste hulp eerst</translation>
    </message>
    <message>
        <source>On your own, together, peers, informal help, and then formal help</source>
        <translation>Zelf doen, samen, ervaringsdeskundigen, informele hulp, en dan formele hulp</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>GP</source>
        <translation>Huisarts</translation>
    </message>
    <message>
        <source>Practice nurse (POH-S)</source>
        <translation>POH-S</translation>
    </message>
    <message>
        <source>Mental health nurse (POH-GGZ)</source>
        <translation>POH-GGZ</translation>
    </message>
    <message>
        <source>Practice assistant</source>
        <translation>Praktijkassistent</translation>
    </message>
    <message>
        <source>Social team member</source>
        <translation>Sociaal-teamlid</translation>
    </message>
    <message>
        <source>Wellbeing coach</source>
        <translation>Welzijnscoach</translation>
    </message>
    <message>
        <source>District nurse</source>
        <translation>Wijkverpleegkundige</translation>
    </message>
</context>
<context>
    <name>Routing</name>
    <message>
        <source>The neighbourhood {area} has its own receiver.</source>
        <translation>De wijk {area} heeft een eigen ontvanger.</translation>
    </message>
    <message>
        <source>This is the receiver for the municipality of {area}.</source>
        <translation>Dit is de ontvanger voor de gemeente {area}.</translation>
    </message>
    <message>
        <source>This receiver works for the whole of {area}.</source>
        <translation>Deze ontvanger werkt voor heel {area}.</translation>
    </message>
    <message>
        <source>The resident is an adult ({age} or older).</source>
        <translation>De inwoner is volwassen ({age} jaar of ouder).</translation>
    </message>
    <message>
        <source>The resident is a minor ({age} at most). There is another receiver for young people.</source>
        <translation>De inwoner is nog geen 18 (hoogstens {age} jaar). Voor jongeren is er een andere ontvanger.</translation>
    </message>
    <message>
        <source>The resident turns 18 this year and may still be {age}. To be safe we chose the receiver for young people.</source>
        <translation>De inwoner wordt dit jaar 18 en kan nog {age} zijn. Voor de zekerheid kozen wij de ontvanger voor jongeren.</translation>
    </message>
    <message>
        <source>Referrals from here go through {via}.</source>
        <translation>Verwijzingen van hier gaan via {via}.</translation>
    </message>
    <message>
        <source>You chose this receiver yourself.</source>
        <translation>U koos deze ontvanger zelf.</translation>
    </message>
    <message>
        <source>Fill in the postcode: it decides who receives the referral.</source>
        <translation>Vul de postcode in: die bepaalt wie de verwijzing krijgt.</translation>
    </message>
    <message>
        <source>This is not a postcode yet. Write it as 3811 AB.</source>
        <translation>Dit is nog geen postcode. Schrijf die als 3811 AB.</translation>
    </message>
    <message>
        <source>This postcode is outside the region of the map. Fill in a receiver yourself.</source>
        <translation>Deze postcode ligt buiten de regio van de kaart. Vul zelf een ontvanger in.</translation>
    </message>
    <message>
        <source>Fill in the year of birth: young people have another receiver.</source>
        <translation>Vul het geboortejaar in: jongeren hebben een andere ontvanger.</translation>
    </message>
    <message>
        <source>The year of birth cannot be right. Write it as 1957.</source>
        <translation>Het geboortejaar kan niet kloppen. Schrijf het als 1957.</translation>
    </message>
    <message>
        <source>We know nobody who receives referrals from {area}. Fill in a receiver yourself.</source>
        <translation>Wij kennen niemand die verwijzingen uit {area} krijgt. Vul zelf een ontvanger in.</translation>
    </message>
    <message>
        <source>We know nobody in {area} who receives referrals of somebody of {age}. Fill in a receiver yourself.</source>
        <translation>Wij kennen niemand in {area} die verwijzingen krijgt van iemand van {age} jaar. Vul zelf een ontvanger in.</translation>
    </message>
    <message>
        <source>this area</source>
        <translation>dit gebied</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save this search</source>
        <translation>Bewaar deze zoekvraag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>There is one with this name; this one takes its place.</source>
        <translation>Er is al een zoekvraag met deze naam. Die wordt vervangen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>The words, the place and the filters are kept on this computer. You see later what has been added since.</source>
        <translation>De woorden, de plaats en de filters worden bewaard op deze computer. Later ziet u wat er nieuw is.</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>nothing new</source>
        <translation>niets nieuws</translation>
    </message>
    <message>
        <source>{new} since {day}</source>
        <translation>{new} sinds {day}</translation>
    </message>
    <message>
        <source>Resembles: {name}</source>
        <translation>Lijkt op: {name}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>This week in {place}</source>
        <translation>Deze week in {place}</translation>
    </message>
    <message>
        <source>Saved search: {name}</source>
        <translation>Bewaarde zoekvraag: {name}</translation>
    </message>
    <message>
        <source>Never put a resident&apos;s name or details in a search or in its name.</source>
        <translation>Zet nooit de naam of gegevens van een inwoner in een zoekvraag of in de naam ervan.</translation>
    </message>
</context>
<context>
    <name>SavedDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Bewaarde zoekvragen</translation>
    </message>
    <message>
        <source>No searches yet. Search for something, and press Ctrl+Shift+S to save it.</source>
        <translation>U hebt nog geen zoekvragen bewaard. Zoek iets en druk op Ctrl+Shift+S om de zoekvraag te bewaren.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoem</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>“{name}” is verwijderd.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zet terug</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Type a place first</source>
        <translation>Typ eerst een plaats</translation>
    </message>
    <message>
        <source>How far to search</source>
        <translation>Hoe ver zoeken</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>Whole region</source>
        <translation>Hele regio</translation>
    </message>
    <message>
        <source>Part of the region</source>
        <translation>Deel van de regio</translation>
    </message>
    <message>
        <source>Near {place}</source>
        <translation>Dicht bij {place}</translation>
    </message>
    <message>
        <source>In wijk {place}</source>
        <translation>In wijk {place}</translation>
    </message>
    <message>
        <source>In {place}</source>
        <translation>In {place}</translation>
    </message>
    <message>
        <source>{place} and neighbours</source>
        <translation>{place} en buurgemeenten</translation>
    </message>
    <message>
        <source>Only in {place}</source>
        <translation>Alleen in {place}</translation>
    </message>
    <message>
        <source>in {place}</source>
        <translation>in {place}</translation>
    </message>
    <message>
        <source>in the neighbouring municipalities</source>
        <translation>in de buurgemeenten</translation>
    </message>
    <message>
        <source>in the whole region</source>
        <translation>in de hele regio</translation>
    </message>
    <message>
        <source>Little found in {place}: also searched {where}.</source>
        <translation>Weinig gevonden in {place}: ook {where} gezocht.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Best match</source>
        <translation>Best passend</translation>
    </message>
    <message>
        <source>Nearby</source>
        <translation>Dichtbij</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation>Eerst aan de beurt</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Laatst gecontroleerd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>{results}, distance from {place}</source>
        <translation>{results}, afstand vanaf {place}</translation>
    </message>
    <message>
        <source>{results}, place “{place}” not known</source>
        <translation>{results}, de plaats “{place}” kennen we niet</translation>
    </message>
    <message>
        <source>not found: {words}</source>
        <translation>niet gevonden: {words}</translation>
    </message>
    <message>
        <source>Searched for “{text}”.</source>
        <translation>Gezocht op “{text}”.</translation>
    </message>
    <message>
        <source>Search for “{text}” anyway?</source>
        <translation>Toch zoeken op “{text}”?</translation>
    </message>
    <message>
        <source>Place: {place} (from your question)</source>
        <translation>Plaats: {place} (uit uw vraag)</translation>
    </message>
    <message>
        <source>The map is being made ready</source>
        <translation>De kaart wordt klaargezet</translation>
    </message>
    <message>
        <source>This takes a few seconds, and only the first time.</source>
        <translation>Dit duurt een paar seconden, en alleen de eerste keer.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Niets gevonden voor “{text}”</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>The map has no offer with {words}.</source>
        <translation>Op de kaart staat geen aanbod met {words}.</translation>
    </message>
    <message>
        <source>Your filters leave nothing over.</source>
        <translation>Met uw filters blijft er niets over.</translation>
    </message>
    <message>
        <source>We searched the whole region, not only {place}.</source>
        <translation>We hebben in de hele regio gezocht, niet alleen bij {place}.</translation>
    </message>
    <message>
        <source>We searched in {where} only.</source>
        <translation>We hebben alleen in {where} gezocht.</translation>
    </message>
    <message>
        <source>Try another word, or a theme such as “loneliness” or “debts”.</source>
        <translation>Probeer een ander woord, of een thema zoals “eenzaamheid” of “schulden”.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>What does this person need?</source>
        <translation>Wat heeft deze inwoner nodig?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Type a need, a theme, an organisation or an ICPC code. Arrow keys walk through the results.</source>
        <translation>Typ een behoefte, thema, organisatie of ICPC-code. Met de pijltjes loopt u door de resultaten.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wis het zoekvak</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Walk through the results</source>
        <translation>Loop door de resultaten</translation>
    </message>
    <message>
        <source>Read the card of the result</source>
        <translation>Lees de kaart van het resultaat</translation>
    </message>
    <message>
        <source>Refer to this offer</source>
        <translation>Verwijs naar dit aanbod</translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation>Kopieer de kaart als tekst</translation>
    </message>
    <message>
        <source>Go to the place box</source>
        <translation>Naar het plaatsvak</translation>
    </message>
    <message>
        <source>Search wider, one step</source>
        <translation>Eén stap ruimer zoeken</translation>
    </message>
    <message>
        <source>All filters off</source>
        <translation>Alle filters uit</translation>
    </message>
    <message>
        <source>Choose the order of the results</source>
        <translation>De volgorde van de resultaten kiezen</translation>
    </message>
    <message>
        <source>Back to the list; empty the box</source>
        <translation>Terug naar de lijst; maak het vak leeg</translation>
    </message>
    <message>
        <source>Search wider</source>
        <translation>Ruimer zoeken</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Zoek zonder filters</translation>
    </message>
    <message>
        <source>The card is copied as text.</source>
        <translation>De kaart is als tekst gekopieerd.</translation>
    </message>
</context>
<context>
    <name>SearchWays</name>
    <message>
        <source>More like this offer</source>
        <translation>Meer zoals dit aanbod</translation>
    </message>
    <message>
        <source>What is there this week?</source>
        <translation>Wat is er deze week?</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Bewaarde zoekvragen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Bewaar deze zoekvraag</translation>
    </message>
    <message>
        <source>In an empty box: what was searched before</source>
        <translation>In een leeg zoekvak: wat u eerder zocht</translation>
    </message>
    <message>
        <source>The search “{name}” is saved.</source>
        <translation>De zoekvraag “{name}” is bewaard.</translation>
    </message>
</context>
<context>
    <name>SendBar</name>
    <message>
        <source>Take out the BSN</source>
        <translation>Haal het BSN weg</translation>
    </message>
    <message>
        <source>Still needed:</source>
        <translation>Nog nodig:</translation>
    </message>
    <message>
        <source>Would help:</source>
        <translation>Zou helpen:</translation>
    </message>
    <message>
        <source>Complete. You give or send the slip to {receiver} yourself.</source>
        <translation>Alles is ingevuld. Het briefje geeft of stuurt u zelf aan {receiver}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Niet bewaard</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Bewaard {time}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verstuur</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Print briefje</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Copy for HIS</source>
        <translation>Kopieer voor HIS</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Where do you usually work?</source>
        <translation>Waar werkt u meestal?</translation>
    </message>
    <message>
        <source>Postcode or municipality. Offers nearby come first.</source>
        <translation>Postcode of gemeente. Aanbod in de buurt staat dan bovenaan.</translation>
    </message>
    <message>
        <source>Lightest help first</source>
        <translation>Lichtste hulp eerst</translation>
    </message>
    <message>
        <source>Also search by meaning</source>
        <translation>Ook zoeken op betekenis</translation>
    </message>
    <message>
        <source>Then the program also understands whole sentences and other languages, such as English, Turkish, Polish and Arabic. It takes about 150 MB of memory. On a slow computer you can switch it off.</source>
        <translation>Het programma begrijpt dan ook hele zinnen en andere talen, zoals Engels, Turks, Pools en Arabisch. Dat kost ongeveer 150 MB geheugen. Op een trage computer kunt u dit uitzetten.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie bent u?</translation>
    </message>
    <message>
        <source>This is printed on the slip, so that the receiver can call you back.</source>
        <translation>Dit komt op het briefje, zodat de ontvanger u kan terugbellen.</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Over dit programma</translation>
    </message>
    <message>
        <source>Sociale Kaart, version {version}</source>
        <translation>Sociale Kaart, versie {version}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>We do not know this place.</source>
        <translation>Deze plaats kennen we niet.</translation>
    </message>
</context>
<context>
    <name>SkippedDialog</name>
    <message>
        <source>Left out of the map</source>
        <translation>Weggelaten van de kaart</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopieer de lijst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>These records do not follow the rules of the map. The rest of the map is complete. Send this list to the administrator of the map.</source>
        <translation>Deze records volgen de regels van de kaart niet. De rest van de kaart is compleet. Stuur deze lijst naar de beheerder van de kaart.</translation>
    </message>
    <message>
        <source>Line {number}: {reasons}</source>
        <translation>Regel {number}: {reasons}</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Referral slip</source>
        <translation>Verwijsbriefje</translation>
    </message>
    <message>
        <source>Welzijn op Recept</source>
        <translation>Welzijn op Recept</translation>
    </message>
    <message>
        <source>Please get in touch by {day}</source>
        <translation>Graag contact uiterlijk {day}</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Inwoner</translation>
    </message>
    <message>
        <source>The question, in their own words</source>
        <translation>De vraag, in eigen woorden</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Feedback wanted</source>
        <translation>Gewenste terugkoppeling</translation>
    </message>
    <message>
        <source>Confidential. Meant for the receiver only.</source>
        <translation>Vertrouwelijk. Alleen voor de ontvanger bedoeld.</translation>
    </message>
    <message>
        <source>… [cut: the rest does not fit here]</source>
        <translation>… [ingekort: de rest past hier niet]</translation>
    </message>
    <message>
        <source>WITHDRAWN: the resident took consent back</source>
        <translation>INGETROKKEN: de inwoner trok de toestemming in</translation>
    </message>
    <message>
        <source>WITHDRAWN: this referral no longer counts</source>
        <translation>INGETROKKEN: deze verwijzing geldt niet meer</translation>
    </message>
    <message>
        <source>CONCEPT: not sent yet</source>
        <translation>CONCEPT: nog niet verstuurd</translation>
    </message>
    <message>
        <source>Receiver not known yet</source>
        <translation>Ontvanger nog niet bekend</translation>
    </message>
    <message>
        <source>via {organization}</source>
        <translation>via {organization}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Vervoer</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Eigen omgeving</translation>
    </message>
    <message>
        <source>It is about</source>
        <translation>Gaat over</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Suggestie</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Nog niet vastgelegd</translation>
    </message>
    <message>
        <source>Given {how} on {day}</source>
        <translation>Gegeven: {how}, op {day}</translation>
    </message>
    <message>
        <source>{given}, to {organization}</source>
        <translation>{given}, aan {organization}</translation>
    </message>
    <message>
        <source>{given}. For: {what}.</source>
        <translation>{given}. Voor: {what}.</translation>
    </message>
</context>
<context>
    <name>SlipOutputs</name>
    <message>
        <source>Save the slip as PDF</source>
        <translation>Bewaar het briefje als PDF</translation>
    </message>
    <message>
        <source>The slip was sent to the printer.</source>
        <translation>Het briefje is naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>The slip was saved as {file}.</source>
        <translation>Het briefje is bewaard als {file}.</translation>
    </message>
    <message>
        <source>Copied. Paste it into the file of the resident.</source>
        <translation>Gekopieerd. Plak het in het dossier van de inwoner.</translation>
    </message>
</context>
<context>
    <name>Soep</name>
    <message>
        <source>Welfare question</source>
        <translation>Welzijnsvraag</translation>
    </message>
    <message>
        <source>Welzijn op Recept, concept of {day}, to {receiver}</source>
        <translation>Welzijn op Recept, concept van {day}, aan {receiver}</translation>
    </message>
    <message>
        <source>Welzijn op Recept, referred on {day} to {receiver}</source>
        <translation>Welzijn op Recept, verwezen op {day} naar {receiver}</translation>
    </message>
    <message>
        <source>Suggestion: {offers}</source>
        <translation>Suggestie: {offers}</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n wacht op verzending</numerusform>
            <numerusform>%n wachten op verzending</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Unlock referrals</source>
        <translation>Ontgrendel</translation>
    </message>
    <message>
        <source>Lock referrals</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Nog geen kaart</translation>
    </message>
    <message>
        <source>Map updated {when}</source>
        <translation>Kaart bijgewerkt {when}</translation>
    </message>
    <message>
        <source>{map} · sample region: names and numbers are made up</source>
        <translation>{map} · voorbeeldregio: namen en nummers zijn verzonnen</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggesties</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Offer</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Woord</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>Eerder gezocht</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Bewaarde zoekvraag</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Formal</source>
        <translation>Formeel</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Informeel</translation>
    </message>
    <message>
        <source>Residents&apos; initiative</source>
        <translation>Inwonersinitiatief</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>On your own</source>
        <translation>Zelf doen</translation>
    </message>
    <message>
        <source>Together with others</source>
        <translation>Samen met anderen</translation>
    </message>
    <message>
        <source>With peers</source>
        <translation>Met lotgenoten</translation>
    </message>
    <message>
        <source>Informal help</source>
        <translation>Informele hulp</translation>
    </message>
    <message>
        <source>Formal help</source>
        <translation>Formele hulp</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turks</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Pools</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Oekraïens</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spaans</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugees</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiaans</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Roemeens</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgaars</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grieks</translation>
    </message>
    <message>
        <source>Persian (Farsi)</source>
        <translation>Perzisch (Farsi)</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pasjtoe</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Koerdisch</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somalisch</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigrinya</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amhaars</translation>
    </message>
    <message>
        <source>Berber (Tamazight)</source>
        <translation>Berbers (Tamazight)</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinees</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamees</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Maleis</translation>
    </message>
    <message>
        <source>Papiamento</source>
        <translation>Papiaments</translation>
    </message>
    <message>
        <source>Sranan Tongo</source>
        <translation>Sranantongo</translation>
    </message>
    <message>
        <source>Frisian</source>
        <translation>Fries</translation>
    </message>
    <message>
        <source>Dutch Sign Language</source>
        <translation>Nederlandse Gebarentaal</translation>
    </message>
    <message>
        <source>Kind unknown</source>
        <translation>Soort onbekend</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>We take it: accepted</source>
        <translation>Wij nemen het aan: geaccepteerd</translation>
    </message>
    <message>
        <source>There is an appointment</source>
        <translation>Er is een afspraak</translation>
    </message>
    <message>
        <source>The resident did not turn up</source>
        <translation>De inwoner is niet verschenen</translation>
    </message>
    <message>
        <source>We met, the resident is being guided</source>
        <translation>Kennismaking geweest, wij begeleiden verder</translation>
    </message>
    <message>
        <source>The resident is on the waiting list</source>
        <translation>De inwoner staat op de wachtlijst</translation>
    </message>
    <message>
        <source>We cannot take it: refused</source>
        <translation>Wij kunnen het niet aannemen: geweigerd</translation>
    </message>
    <message>
        <source>Completed: the resident takes part</source>
        <translation>Afgerond: de inwoner doet mee</translation>
    </message>
    <message>
        <source>Ended: not started or dropped out</source>
        <translation>Afgerond: niet gestart of uitgevallen</translation>
    </message>
    <message>
        <source>Stopped by the receiver</source>
        <translation>Gestopt door de ontvanger</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Print het briefje</translation>
    </message>
    <message>
        <source>Note what the receiver said</source>
        <translation>Noteer wat de ontvanger zei</translation>
    </message>
    <message>
        <source>Refer again with the same data</source>
        <translation>Verwijs opnieuw met deze gegevens</translation>
    </message>
    <message>
        <source>Note the feedback</source>
        <translation>Noteer de terugkoppeling</translation>
    </message>
    <message>
        <source>The resident takes consent back</source>
        <translation>De inwoner trekt de toestemming in</translation>
    </message>
    <message>
        <source>The resident does not want it any more</source>
        <translation>De inwoner wil niet meer</translation>
    </message>
    <message>
        <source>It went to the wrong receiver</source>
        <translation>Naar de verkeerde ontvanger gestuurd</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Een andere reden</translation>
    </message>
    <message>
        <source>They answer by {day}.</source>
        <translation>Antwoord uiterlijk {day}.</translation>
    </message>
    <message>
        <source>They call the resident by {day}.</source>
        <translation>Zij bellen de inwoner uiterlijk {day}.</translation>
    </message>
    <message>
        <source>You hear how it went by {day}.</source>
        <translation>U hoort uiterlijk {day} hoe het ging.</translation>
    </message>
    <message>
        <source>They should have answered by {day}. Call {receiver}: {phone}.</source>
        <translation>Het antwoord had er {day} moeten zijn. Bel {receiver}: {phone}.</translation>
    </message>
    <message>
        <source>They should have called the resident by {day}. Call {receiver}: {phone}.</source>
        <translation>De inwoner had {day} gebeld moeten zijn. Bel {receiver}: {phone}.</translation>
    </message>
    <message>
        <source>You should have heard how it went by {day}. Call {receiver}: {phone}.</source>
        <translation>De terugkoppeling had er {day} moeten zijn. Bel {receiver}: {phone}.</translation>
    </message>
    <message>
        <source>Give or send the slip to {receiver} yourself.</source>
        <translation>Geef of stuur het briefje zelf aan {receiver}.</translation>
    </message>
    <message>
        <source>{receiver} has it now.</source>
        <translation>Het ligt nu bij {receiver}.</translation>
    </message>
    <message>
        <source>{receiver} refused it: {reason}</source>
        <translation>{receiver} weigerde: {reason}</translation>
    </message>
    <message>
        <source>It has ended. The feedback has not come yet.</source>
        <translation>Het is afgerond. De terugkoppeling is er nog niet.</translation>
    </message>
    <message>
        <source>This referral is closed. There is nothing to do.</source>
        <translation>Deze verwijzing is afgerond. U hoeft niets te doen.</translation>
    </message>
</context>
<context>
    <name>WaysRow</name>
    <message>
        <source>More ways to search</source>
        <translation>Meer manieren om te zoeken</translation>
    </message>
    <message>
        <source>What is there this week?</source>
        <translation>Wat is er deze week?</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Bewaarde zoekvragen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Bewaar deze zoekvraag</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>WithdrawPanel</name>
    <message>
        <source>Take the referral back</source>
        <translation>Trek de verwijzing in</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In uw eigen woorden</translation>
    </message>
</context>
</TS>
