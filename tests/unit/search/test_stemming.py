"""Which words of this domain have one stem, and which must not."""

import pytest

from sociale_kaart.search.schema import FORMAT_VERSION
from tests.helpers.search_factories import ANALYSIS

TOGETHER = """
hoor hoort horen gehoord hoorde | zie ziet zien gezien zag | lig ligt liggen gelegen lag
struikel struikelt struikelen gestruikeld | mis mist missen gemist | ken kent kennen gekend
vul vult vullen gevuld | invullen ingevuld invult | drink drinkt drinken gedronken dronk
slaap slaapt slapen geslapen sliep | eet eten gegeten | rook rookt roken gerookt
betaal betaalt betaald betalen betaalde | pieker piekert piekeren gepiekerd
huil huilt huilen gehuild huilde | val valt vallen gevallen viel vielen
verzorg verzorgt verzorgen verzorgd | overleden overlijdt overlijden overleed overledene
gestorven sterft sterven stierf sterf | scheid scheidt scheiden gescheiden scheiding scheidde
ontslagen ontslag ontslaan | verhuis verhuist verhuizen verhuisd verhuisde verhuizing
pest pesten gepest pestte | sla slaat slaan geslagen sloeg sloegen
verslaafd verslaving verslaafde verslavingen | verdrietig verdriet verdrietige
angst angstig angsten angstige | alleenstaand alleenstaande alleenstaanden | rust rusten
weduwe weduwen weduwes | verlies verliezen verloren verliest verloor
loop loopt lopen gelopen liep liepen | fiets fietst fietsen gefietst fietste
spreek spreekt spreken gesproken sprak | schrijf schrijft schrijven geschreven schreef
lees leest lezen gelezen | reken rekent rekenen gerekend | zwem zwemt zwemmen gezwommen zwom
zing zingt zingen gezongen zong | dans danst dansen gedanst danste
speel speelt spelen gespeeld speelde | werk werkt werken gewerkt werkte
leer leert leren geleerd leerde | help helpt helpen geholpen hielp hulp
bel belt bellen gebeld belde | praat praten gepraat praatte
vertel vertelt vertellen verteld vertelde | luister luistert luisteren geluisterd luisterde
rouw rouwt rouwen gerouwd rouwde | mantelzorg mantelzorgen | zorg zorgt zorgen gezorgd zorgde
kook kookt koken gekookt kookte | wandel wandelt wandelen gewandeld wandeling wandelde
beweeg beweegt bewegen bewogen beweging bewoog | sport sporten gesport sportte
wast wassen gewassen | douche douchen gedoucht doucht | kleed kleedt kleden gekleed
poets poetst poetsen gepoetst | ruim ruimt ruimen geruimd | opruimen opgeruimd opruimt
schoonmaken schoongemaakt schoonmaak schoonmaakt | strijk strijkt strijken gestreken
boodschap boodschappen boodschapje | vergeet vergeten vergat
verdwaal verdwaalt verdwalen verdwaald verdwaalde | herinner herinnert herinneren herinnerd
verwar verwart verward verwarde verwarren verwarring | schreeuw schreeuwt schreeuwen geschreeuwd
schrik schrikt schrikken geschrokken | beef beeft beven gebeefd
mishandel mishandelt mishandelen mishandeld mishandeling | misbruik misbruikt misbruiken misbruikte
bedreig bedreigt bedreigen bedreigd bedreiging bedreigde | verkracht verkrachten verkrachting
stalk stalkt stalken gestalkt | vlucht vluchten gevlucht vluchtte | verlaat verlaten verliet
verlang verlangt verlangen verlangde | drijf drijft drijven gedreven dreef
gok gokt gokken gegokt gokte | blow blowt blowen geblowd | gebruik gebruikt gebruiken gebruikte
stop stopt stoppen gestopt stopte | begin begint beginnen begonnen begon
verander verandert veranderen veranderd verandering
verbeter verbetert verbeteren verbeterd verbetering | ontmoet ontmoeten ontmoeting ontmoette
bezoek bezoekt bezoeken bezocht bezoekje | logeer logeert logeren gelogeerd
oppas oppassen oppast opgepast | huur huurt huren gehuurd huurde | koop koopt kopen gekocht kocht
verkoop verkoopt verkopen verkocht | leen leent lenen geleend leende | spaar spaart sparen gespaard
bespaar bespaart besparen bespaard besparing | schuld schulden schuldje
rekening rekeningen rekeningetje | solliciteer solliciteert solliciteren gesolliciteerd
studeer studeert studeren gestudeerd | oefen oefent oefenen geoefend oefening
train traint trainen getraind training | begeleid begeleidt begeleiden begeleiding begeleide
ondersteun ondersteunt ondersteunen ondersteund | adviseer adviseert adviseren geadviseerd
regel regelt regelen geregeld regelde | vraag vraagt vragen gevraagd
aanvraag aanvragen aangevraagd aanvraagt | antwoord antwoordt antwoorden geantwoord
bedoel bedoelt bedoelen bedoeld | zoek zoekt zoeken gezocht zocht | vind vindt vinden gevonden vond
krijg krijgt krijgen gekregen kreeg | geef geeft geven gegeven gaf | neem neemt nemen genomen nam
breng brengt brengen gebracht bracht | haal haalt halen gehaald haalde
draag draagt dragen gedragen droeg | trek trekt trekken getrokken trok | duw duwt duwen geduwd
til tilt tillen getild | sjouw sjouwt sjouwen gesjouwd | rijd rijdt rijden gereden reed
vervoer vervoert vervoeren vervoerd | reis reist reizen gereisd reisde
vlieg vliegt vliegen gevlogen | sta staat staan gestaan stond | zit zitten gezeten zat zaten
ga gaat gaan gegaan ging gingen | kom komt komen gekomen kwam kwamen
blijf blijft blijven gebleven bleef | laat laten gelaten liet | raak raakt raken geraakt raakte
ruik ruikt ruiken geroken | denk denkt denken gedacht dacht | weet weten geweten wist
begrijp begrijpt begrijpen begrepen begreep | snap snapt snappen gesnapt
voel voelt voelen gevoeld voelde | lach lacht lachen gelachen lachte | geniet genieten genoten
houd houdt houden gehouden hield | trouw trouwt trouwen getrouwd trouwde
woon woont wonen gewoond woonde | leef leeft leven geleefd leefde
verveel verveelt vervelen verveeld verveelde | klaag klaagt klagen geklaagd | ruzie ruzies
scheld scheldt schelden gescholden schold | vecht vechten gevochten | dreig dreigt dreigen gedreigd
steel steelt stelen gestolen | beroof berooft beroven beroofd
opgelicht oplichten oplichting oplicht oplichter oplichters | zwijg zwijgt zwijgen gezwegen zweeg
lieg liegt liegen gelogen loog | vertrouw vertrouwt vertrouwen vertrouwde
schaam schaamt schamen geschaamd schaamde | bang bange | durf durft durven gedurfd durfde
haat haten gehaat | snijd snijdt snijden gesneden sneed | breek breekt breken gebroken brak
verbrand verbrandt verbranden verbrandde | bloed bloedt bloeden | genees geneest genezen genas
behandel behandelt behandelen behandeld behandeling | onderzoek onderzoekt onderzoeken onderzocht
opereer opereert opereren geopereerd | hoest hoesten gehoest | adem ademt ademen geademd
stik stikt stikken gestikt | plas plast plassen geplast | poep poept poepen gepoept
braak braakt braken gebraakt | overgeven overgegeven | duizel duizelt duizelen duizelig duizelige
zweet zweten gezweet | jeuk jeukt jeuken | kras krast krassen | lek lekt lekken gelekt lekte
repareer repareert repareren gerepareerd | timmer timmert timmeren getimmerd
verf verft verven geverfd | schilder schildert schilderen geschilderd
teken tekent tekenen getekend tekening | knutsel knutselt knutselen geknutseld
naai naait naaien genaaid | brei breit breien gebreid | haak haakt haken gehaakt
tuinier tuiniert tuinieren getuinierd | snoei snoeit snoeien gesnoeid | plant planten geplant
voed voedt voeden gevoed | opvoeden opgevoed opvoeding opvoedt | baar baart baren gebaard
bevallen bevalling beviel | adopteer adopteert adopteren geadopteerd | erf erft erven geerfd
verjaar verjaart verjaren verjaard | viert vieren gevierd viering | sluit sluiten gesloten
open opent openen geopend | wacht wachten gewacht wachtte | duurt duren geduurd
inschrijven ingeschreven inschrijving inschrijft | aanmelden aangemeld aanmelding aanmeldt
afmelden afgemeld | meld meldt melden gemeld melding | deel deelt delen gedeeld deelde
deelnemen deelgenomen deelneemt | meedoen meegedaan meedoet | meegaan meegegaan meegaat
uitleggen uitgelegd uitleg uitlegt | opbellen opgebeld | ophalen opgehaald ophaalt
wegbrengen weggebracht wegbrengt | afvallen afgevallen | aankomen aangekomen aankomt
opstaan opgestaan opstaat | opnemen opgenomen opname | inbreken ingebroken inbraak inbraken
samenwonen samengewoond samenwoont | voorlezen voorgelezen voorleest | tolk tolkt tolken getolkt
vertaal vertaalt vertalen vertaald vertaling | bid bidt bidden | geloof gelooft geloven geloofd
mediteer mediteert mediteren gemediteerd | ontspan ontspant ontspannen ontspanning | stress stresst
schop schopt schoppen geschopt | spijbel spijbelt spijbelen gespijbeld
weiger weigert weigeren geweigerd | dwing dwingt dwingen gedwongen dwong
verbied verbiedt verbieden verboden | mopper moppert mopperen gemopperd
verwaarloos verwaarloost verwaarlozen verwaarloosd verwaarlozing
verzamel verzamelt verzamelen verzameld | bewaar bewaart bewaren bewaard
verstop verstopt verstoppen verstopte | ontwikkel ontwikkelt ontwikkelen ontwikkeld ontwikkeling
organiseer organiseert organiseren georganiseerd | coach coacht coachen gecoacht
bemiddel bemiddelt bemiddelen bemiddeld bemiddeling | ruilen ruil ruilt geruild
zwerf zwerft zwerven gezworven | slaapwandel slaapwandelt slaapwandelen
snurk snurkt snurken gesnurkt | stotter stottert stotteren gestotterd | typ typt typen getypt
mail mailt mailen gemaild | app appt appen geappt | download downloaden gedownload
klik klikt klikken geklikt | internet internetten | bankier bankiert bankieren
parkeer parkeert parkeren geparkeerd | vermoord vermoordt vermoorden vermoorde
verdrink verdrinkt verdrinken verdronken | vriest vriezen | stook stookt stoken gestookt
verwarm verwarmt verwarmen verwarmd verwarming | isoleer isoleert isoleren geisoleerd
eenzaam eenzaamheid eenzame eenzamen | somber sombere somberheid | boos boze boosheid | blij blije
ziek zieke zieken ziekte ziektes | gezond gezonde gezondheid
moe moeheid vermoeid vermoeidheid vermoeide | zwak zwakke zwakker | slecht slechte slechter
goed goede | dik dikke dikker | dun dunne | arm arme armen | rijk rijke rijken
druk drukke drukker drukte | klein kleine kleiner kleintje | groot grote groter | jong jonge
oud oude | blind blinde blinden blindheid | doof dove doven doofheid
slechthorend slechthorende slechthorenden | slechtziend slechtziende slechtzienden
gehandicapt gehandicapte gehandicapten handicap | verstandelijk verstandelijke
lichamelijk lichamelijke | psychisch psychische | chronisch chronische | licht lichte
zwaar zware zwaarder | warm warme warmer warmte | koud koude kou | duur dure duurder
goedkoop goedkope goedkoper | veilig veilige veiligheid | onveilig onveilige onveiligheid
gevaarlijk gevaarlijke gevaar gevaren | gezellig gezellige gezelligheid | lief lieve | gek gekke
raar rare | stil stille stiller | hard harde | zelfstandig zelfstandige zelfstandigheid
onzeker onzekere onzekerheid | nerveus nerveuze | gestrest gestresst gestreste stress
jaloers jaloerse jaloersheid | verlegen verlegenheid | autistisch autistische autist autisme
depressief depressieve depressie depressies | agressief agressieve agressie
dement demente dementie dementerend dementerende dementeren | kwetsbaar kwetsbare kwetsbaarheid
actief actieve | creatief creatieve | muzikaal muzikale | digitaal digitale | sociaal sociale
financieel financiele | juridisch juridische | medisch medische | administratief administratieve
laaggeletterd laaggeletterde laaggeletterden laaggeletterdheid
anderstalig anderstalige anderstaligen | werkloos werkloze werklozen werkloosheid
dakloos dakloze daklozen dakloosheid | thuisloos thuisloze thuislozen
zwanger zwangere zwangerschap zwangeren | homoseksueel homoseksuele homoseksuelen
religieus religieuze | kind kinderen kindje kindjes kinders kindertje kindertjes
jongen jongens jongetje jongetjes | meisje meisjes meid meiden | opa opas opaatje | oma omas omaatje
foto fotos fotootje | cafe cafes cafeetje cafeetjes | auto autos autootje
huis huizen huisje huisjes | tuin tuinen tuintje tuintjes | hond honden hondje hondjes
kat katten kat katje | poes poezen poesje | vogel vogels vogeltje | boek boeken boekje boekjes
krant kranten krantje | vriend vrienden vriendje vriendjes | vriendin vriendinnen vriendinnetje
man mannen mannetje | vrouw vrouwen vrouwtje | baby babys babytje | zoon zonen zoons zoontje
dochter dochters dochtertje | broer broers broertje broertjes | zus zussen zusje zusjes
vader vaders | moeder moeders moedertje | neef neven neefje | nicht nichten nichtje
buurman buurmannen | buurvrouw buurvrouwen buurvrouwtje | kleinkind kleinkinderen
pleegkind pleegkinderen | schoolkind schoolkinderen | stad steden stadje | dorp dorpen dorpje
weg wegen weggetje | straat straten straatje | school scholen schooltje | klas klassen klasje
les lessen lesje | cursus cursussen cursusje | groep groepen groepje groepjes | club clubs clubje
koor koren koortje | bibliotheek bibliotheken | dokter dokters | arts artsen | huisarts huisartsen
verpleegkundige verpleegkundigen | vrijwilliger vrijwilligers | mantelzorger mantelzorgers
oudere ouderen | ouder ouders | jongere jongeren | senior senioren | vluchteling vluchtelingen
nieuwkomer nieuwkomers | bewoner bewoners | inwoner inwoners | maatje maatjes | lotgenoot lotgenoten
buur buren | collega collegas | tas tassen tasje | brief brieven briefje briefjes
formulier formulieren formuliertje | computer computers computertje | telefoon telefoons telefoontje
laptop laptops | mobiel mobiele mobieltje | bril brillen brilletje | rollator rollators
rolstoel rolstoelen | scootmobiel scootmobielen | bed bedden bedje | stoel stoelen stoeltje
trap trappen trapje | deur deuren deurtje | kamer kamers kamertje | woning woningen woninkje
flat flats flatje | medicijn medicijnen | pil pillen pilletje | operatie operaties
hart harten hartje | been benen beentje | voet voeten voetje | rug ruggen | tand tanden tandje
oog ogen oogje | oor oren oortje | hand handen handje | knie knieen | heup heupen | spier spieren
gewricht gewrichten | ziekenhuis ziekenhuizen | verpleeghuis verpleeghuizen | uitkering uitkeringen
toeslag toeslagen | budget budgetten | belasting belastingen | boete boetes boeten
lening leningen leninkje | klus klussen klusje klusjes | lamp lampen lampje | fout fouten foutje
dag dagen dagje | week weken weekje | maand maanden | uur uren uurtje uurtjes
spel spellen spelletje spelletjes | feest feesten feestje feestjes | taart taarten taartje
maaltijd maaltijden | bloem bloemen bloemetje | plant planten plantje | gesprek gesprekken gesprekje
lunch lunches | museum museums musea | idee ideeen ideetje | probleem problemen probleempje
ziel zielen | begrafenis begrafenissen | uitvaart uitvaarten | graf graven | testament testamenten
erfenis erfenissen | advocaat advocaten | rechter rechters | klacht klachten klachtje | lid leden
gat gaten gaatje | bad baden | schip schepen scheepje | ei eieren eitje eitjes | glas glazen glaasje
vat vaten | dak daken | stiefkind stiefkinderen | tweeling tweelingen | puber pubers puberen pubert
peuter peuters peutertje | kleuter kleuters kleutertje | tiener tieners
baan banen baantje baantjes | stage stages | diploma diplomas | salaris salarissen
pensioen pensioenen pensioentje | vakantie vakanties | migrant migranten | buurthuis buurthuizen
speeltuin speeltuinen speeltuintje | gedachte gedachten gedachtes | emotie emoties | trauma traumas
suicide suicidaal suicidale | nachtmerrie nachtmerries | formeel formele | inloop inlopen
wandelen wandeling wandelt gewandeld wandelingen | verslaving verslaafd verslavingen verslaafden
ontmoeten ontmoeting ontmoetingen ontmoet | scheiding scheiden gescheiden scheidingen | taal talen
buurt buurten | mooi mooie
"""
APART = """
lezing lezen | spelling spelletjes | spelling spelen | afval afvallen | baas basis | drukkerij druk
twintigers twintig | belster bellen | woning wonen | ouderen ouders | taalles taal | kerk kerker
bank bankieren | maat maatje | maat maaltijd | maatje maaltijd | arm armoede | bijstand bij
gezond zon | gezin zin | geval vallen | geweld wel | geluk lukken | begeleiding beleid
schulden school | rouw touw | man maan | taal tel | bom boom | ouder oud | ouderen oud | ouders oud
jongen jong | jongen jongeren | jong jongeren | huid huis | huis huilen | huilen huizen
woord worden | leiden lijden | lied leed | lijden leiding | leiding leren | baan ban | baas bas
been ben | beer ber | boot bot | bos boos | bossen boze | dier duur | deur duur | dorst dorp
feest fee | feit feest | geld gel | geest gees | gast gas | gat gast | gebied bieden | gebit bit
gebed bed | gedicht dicht | geluid luid | gemeente meent | gemeente menen | genot noot
gerecht recht | gericht recht | geschikt schik | geslacht slachten | gevecht vecht | gewicht wicht
gezicht zicht | gezelschap zelf | hak haak | hal halen | ham hamer | hart hard | hart haard
hemel hem | hond hand | hoop hop | hoor hoorn | huur huis | kaart kaars | kaas kas | kamer kam
kans kant | kant kan | kat kater | klas glas | klacht klap | kleur kleuter | klok kluis | kok koek
koken koker | kool kol | koor koorts | krant krans | kunst kunnen | kust kus | laat later | las last
last lassen | list lijst | lust lussen | macht mag | markt mark | mast mas | mest messen | moed moe
moeder moed | moeder moe | moe moeten | naald naad | nacht naar | naast naar | nest nes | noot nood
paard paar | paspoort poort | pest pet | pest pes | pijn pin | plaat plaats | plan plant
plas plaats | poort poot | post poos | post pos | praat pret | puber publiek | puntje pont
raad raam | raad raat | rechter recht | rechts recht | rem ramp | rest res | rijst rijzen
rijst reis | rijden raden | rook rok | roker rok | rug rugby | schoot schot | schaap schappen
scheiding schijnen | school schol | sport spoor | spoor sparen | staat stad | staan stad
stal staal | stem stam | stoel stoelgang | straat straf | straf straten | taart tart | tafel taf
tand tante | tak taak | tas tast | test tas | tekst teken | toneel toon | toets toe | toekomst komen
tuin ton | vacht vach | vest vissen | vers vest | verzekering zeker | verzoek zoeken | voeding voet
voet voeden | voogd voegen | vorst voor | vracht vragen | vrucht vrij | vrijdag vrij | waard waar
wandeling wand | west wes | wet weten | wind wil | wind winnen | winst winnen | winst wind
worst wor | wond wonen | zak zaak | zand zon | zegen zeggen | ziekte zien | zin zien | zin zingen
zon zoon | zoon zone | zorg zoeken | zus zuster | zwaar zwart | zweet zwemmen | kind kin | kist kis
kern keren | kermis kerk | knecht kennen | koers koor | komst kom | kosten kos | krab krap
begin begrip | bericht recht | bestuur sturen | betaling beter | bewoner bewijs | bezoek zoeken
bed bad | bed bidden | beroep roepen | besluit sluiten | bevalling val | vallen bevallen
vallen bevalling | vallen afvallen | slaan verslaan | slaan verslaving | slaaf verslaving
verslag verslaving | verslag ontslag | slag ontslag | slapen slap | slap slaap | slak slaap
dokter doktoraal | doof dof | eed eet | echt echtgenoot | echt echter | erf erg | ernst er
feesten feiten | fietsen fiches | film filter | groen groet | groep groet | groot groet | helft help
helft hel | helpen half | herfst her | hulp hulst | hoest hoes | hoest hoek | angst tang | kunst kun
dienst dienen | dienst dien | komst komen | last laden | gunst gun | winter win | rente rennen
vrijwilliger vrij | kleding leiding | verhuur verhuizen | verhuizen huis | verhuur huur
mantel mantelzorg | zorg verzorgen | werk werkloos | werk bewerken | schrijver schrift | mail mal
medicijn medisch | politie politiek | president presentatie | universiteit universum
organisatie orgaan | moord moeder | moord mortel | allergie alle | alles aller | alleen allen
alleen alles | alleenstaand staan | eenzaam een | eenzaam samen | eenoudergezin gezin
burgerlijk burgemeester | buurt buur | buurman buurt | vriend vriezen | vriendin vrij
patient patience | klant klanken | stage staan | kleinkind kind | stiefkind kind | vader vaderdag
weduwe wede | kerst kers | pasen pas | lente lenen | maart maar | mei meid | mei meiden | mei meisje
week wekker | dag dagbesteding | daklozen dak | dakloos dak | thuisloos thuis | rolstoel stoel
rollator rol | trapje traplift | hartaanval hart | hand handicap | rust ruststand | drank drang
dronken drukken | gebruik bruik | gebruik bruid | bruid bruin | broer broek | rekenen regen
rekening rekenen | regel regen | regen regelen | tekening tekort | teken tekort | tuinieren tuin
banaan bank | kaarten karten | koffie koffer | koffer kof | hotel hot | tolk tol | pols politie
polis politie | leger lezen | bezorgd bezorgen | vroeg vragen | nodig nood | winden winnen
weekend week | liefde liever | afgelopen afloop | vieren vier | duur duurt
"""


def groups(text: str) -> list[list[str]]:
    return [group.split() for line in text.strip().splitlines() for group in line.split(" | ")]


@pytest.mark.parametrize("group", groups(TOGETHER), ids=lambda group: group[0])
def test_inflections_have_one_stem(group: list[str]) -> None:
    assert {ANALYSIS.stem(word) for word in group} == {ANALYSIS.stem(group[0])}


@pytest.mark.parametrize(("one", "other"), groups(APART))
def test_other_words_keep_their_own_stem(one: str, other: str) -> None:
    assert ANALYSIS.stem(one) != ANALYSIS.stem(other)


def test_stems_are_those_of_this_format() -> None:
    """An index holds stems: when these change, raise `FORMAT_VERSION`, and then mend this test."""
    stems = {
        "huizen": "huis",
        "eenzaamheid": "eenzaam",
        "vriendinnen": "vriendin",
        "wandelt": "wandel",
        "beroemdheden": "beroemd",
        "eenoudergezin": "eenoudergezin",
        "kwetsbare": "kwets",
        "medailles": "medail",
        "ouderen": "oudere",
        "opgeruimd": "opruim",
        "hoort": "hoor",
        "organisatie": "organiseer",
        "lezing": "lezing",
    }
    assert FORMAT_VERSION == 2
    assert {word: ANALYSIS.stem(word) for word in stems} == stems


@pytest.mark.parametrize(
    ("word", "as_in"),
    [
        ("opgeruimd", "opruimen"),
        ("uitgegeven", "uitgeven"),
        ("terugbetaald", "terugbetalen"),
        ("invult", "invullen"),
        ("weggegaan", "weggaan"),
    ],
)
def test_a_particle_in_front_of_a_known_verb(word: str, as_in: str) -> None:
    assert ANALYSIS.stem(word) == ANALYSIS.stem(as_in)


@pytest.mark.parametrize("word", ["aandacht", "overlast", "opdracht", "toekomst", "uitzicht"])
def test_a_noun_that_begins_like_a_particle_stays_whole(word: str) -> None:
    assert ANALYSIS.stem(word) == word


@pytest.mark.parametrize("word", ["woning", "ouderen", "nood", "weekend", "gebruik", "liefde"])
def test_words_with_content_are_no_fillers(word: str) -> None:
    assert not ANALYSIS.is_filler(ANALYSIS.stem(word))


@pytest.mark.parametrize("word", ["woont", "opa", "mama", "maandag", "twee", "kinderen"])
def test_words_of_every_sentence_are_fillers(word: str) -> None:
    assert ANALYSIS.is_filler(ANALYSIS.stem(word))


@pytest.mark.parametrize("word", ["alleen", "niemand", "nooit", "geen", "niet"])
def test_words_that_carry_a_complaint_are_kept_in_a_question(word: str) -> None:
    asked = ANALYSIS.ask(f"ik heb {word} bezoek")
    said = {one.text for one in asked.words if not one.is_filler}
    assert word in said | asked.stop
