package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/** The similarity of names, tested with an invented list. */
class SimilarNamesTest {
    private static final String LIST = """
            id,metal,standard_name,lookup_name,country,city,state
            CID900001,Gold,"Brelkor Smelting Co., Ltd.",,JAPAN,Kosaka,
            CID900002,Gold,"Yunnan Qorvish Non-Ferrous Metals Co., Ltd.",,CHINA,Gejiu,Yunnan Sheng
            CID900003,Gold,Vandrake Works East Plant,,GERMANY,,
            CID900004,Gold,Vandrake Works West Plant,,GERMANY,,
            CID900005,Gold,Tulmex Technologies Singapore Pte. Ltd.,,SINGAPORE,,
            CID900006,Gold,Tulmex Technologies (Suzhou) Ltd.,,CHINA,,
            CID900007,Gold,Gold Coast Refinery,,GHANA,,
            CID900008,Gold,Zephring Metals LLC,,UNITED STATES OF AMERICA,,
            CID900009,Gold,Zephring Resources LLC,,UNITED STATES OF AMERICA,,
            CID900010,Gold,PT Inti Marlokan Prima,,INDONESIA,,
            CID900011,Gold,Orvandil Precious Metals (now Kestrum Refining),,PERU,,
            CID900012,Gold,Jiangxi Wexlan Tungsten Co. Ltd.,,CHINA,,Jiangxi Sheng
            CID900014,Gold,Morvane Platinum Mines (Private) Limited,,ZIMBABWE,,
            CID900015,Gold,Wenduro Mineracao,,BRAZIL,Nova Lima,
            CID900016,Gold,Hanvex Non-Ferrous Metal Processing Co. Ltd.,,CHINA,,
            CID900017,Gold,QZR Refinery - Ferlund Corporation,,CANADA,,
            CID900018,Gold,Kolvar Zentrin Mining Corp.,,PERU,,
            CID900019,Gold,Pelvar Ubrin Mining Corp.,,PERU,,
            CID900020,Gold,Palzen Urvik Mining Corp.,,GHANA,,
            CID900021,Gold,Hebei Jorvanex Gold Technology Co. Ltd.,,CHINA,,
            CID900022,Gold,Yunnan Orvant Tantal Ferlo Co. Ltd.,,CHINA,,
            CID900023,Gold,Jiangxi Norvath Kalmun Nonferrous Metals Co. Ltd.,,CHINA,,
            CID900024,Gold,Tarnoshi Materials Corporation,,JAPAN,,
            CID900025,Gold,QV Lurvane Inc.,,"KOREA, REPUBLIC OF",,
            CID900026,Gold,Zenvolt Metal Ltd.,,TURKEY,,
            CID900027,Gold,Advanced Chemical Company,,PERU,,
            CID900028,Gold,Selvanta S.A. Business Unit Metals Refining,,BELGIUM,,
            CID900029,Gold,T.V.Z S.p.A,,ITALY,,
            CID900030,Gold,Kenya Gold Group Ltd.,,KENYA,,
            CID900031,Gold,Jalvane Trading & Company,,INDIA,New Delhi,
            CID900032,Gold,Ostrelan Varmtec Corp.,,JAPAN,,
            CID900033,Gold,Falvaro Ashvane Corrego do Rio Mineracao,,BRAZIL,,
            CID900033,Gold,Falvaro Ashvane Corrego do Rio Mineracao,Falvaro Ashvane Brazil,BRAZIL,,
            CID900034,Gold,Allied Tarvosh Material Corporation,,JAPAN,,
            CID900013,Gold,Dorvex Refinery,China Hunan Dorvex Refinery,CHINA,,
            """;
    private final SmelterMatcher matcher =
            SmelterMatcher.against(SmelterReferenceList.read("list.csv", LIST.getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest(name = "\"{0}\" ({1}) is {2}")
    @CsvSource({
        "'Brelkorr Smelting Co., Ltd.', JAPAN, CID900001",
        "'BRELK0R SMELTlNG C0., LTD.', JAPAN, CID900001",
        "Brel?or Smelting, JAPAN, CID900001",
        "Brelkor Smeltting Company Limmited, JAPAN, CID900001",
        "BrelkorSmelting Co. Ltd., , CID900001",
        "Smelting Brelkor, JAPAN, CID900001",
        "Brelkor Refinery, Japan, CID900001",
        "Brelkor Kogyo (Kosaka), Japan, CID900001",
        "Brelkor, Japan, CID900001",
        "Qorvish Nonferrous Metal, CHINA, CID900002",
        "Yun Nan Qorvish Youse Jinshu, CHINA, CID900002",
        "Vandrake Works East, GERMANY, CID900003",
        "Tulmex Technologies, Singapore, CID900005",
        "Tulmex Suzhou, CHINA, CID900006",
        "The Gold Coast Refineries, GHANA, CID900007",
        "Kestrum Refining, PERU, CID900011",
        "Zephring Met. LLC, UNITED STATES OF AMERICA, CID900008",
        "Yunnan Qorvish NF Met. Grp, CHINA, CID900002",
        "Morvane Platinum Mines Private, ZIMBABWE, CID900014",
        "'Wenduro Mineracao, Nova Lima', BRAZIL, CID900015",
        "HanvexNon-FerrousMetalProcessing, CHINA, CID900016",
        "Brelkor Smelting Co. Ldt., JAPAN, CID900001",
        "Yunnan Qorvish NF Indl Techs, CHINA, CID900002",
        "QZR, CANADA, CID900017",
        "KZM, PERU, CID900018",
        "KZMC, PERU, CID900018",
        "Jorvanex, CHINA, CID900021",
        "Tarnoshi, JAPAN, CID900024",
        "Selvanta SA, BELGIUM, CID900028",
        "Tarnoshi Materials, JAPAN, CID900024",
        "QV, KOREA, CID900025",
        "Advanced Chemical, PERU, CID900027",
        "OTFC, CHINA, CID900022",
        "Brelkor Smelting Kossaka, JAPAN, CID900001",
        "TVZ, ITALY, CID900029",
        "Jalvane Trading & Company (New Delhi), INDIA, CID900031",
        "Falvaro Ashvane Minercao Ltda, BRAZIL, CID900033",
        "株式会社アライド Tarvosh マテリアル, JAPAN, CID900034",
        "Brelkor Smelting Japann, JAPAN, CID900001",
    })
    void matches_names_that_differ_by_typing_errors_order_spelling_and_common_words(
            String name, String country, String id) {
        MatchResult result = match(name, country);
        assertThat(result.decision()).as("%s", result.evidence()).isEqualTo(MatchResult.Decision.MATCH);
        assertThat(result.match().orElseThrow().id()).contains(new SmelterId(id));
    }

    @ParameterizedTest(name = "\"{0}\" ({1}) is for a person")
    @CsvSource({
        "Tulmex Technologies, , CID900005",
        "Vandrake Works, GERMANY, CID900003",
        "Vandrake Works South Plant, GERMANY, CID900003",
        "Zephring, UNITED STATES, CID900008",
        "Brelkor Smelting, PERU, CID900001",
        "Brelkor Trading, JAPAN, CID900001",
        "Brelkor Smelting Tokyo, JAPAN, CID900001",
        "Guangdong Wexlan Tungsten, CHINA, CID900012",
        "PT Babel Marlokan Prima, INDONESIA, CID900010",
        "Ferlund, CANADA, CID900017",
        "KZM, , CID900018",
        "PUM, PERU, CID900019",
        "KZM Hanvort, PERU, CID900018",
        "Jorvanix, CHINA, CID900021",
        "Norvath, CHINA, CID900023",
        "China Norvath Corp, CHINA, CID900023",
        "Tarnoshi Corporation, JAPAN, CID900024",
        "'Tarnoshi & Co., Ltd.', JAPAN, CID900024",
        "Tarnoshi Group, JAPAN, CID900024",
        "QV Metal, KOREA, CID900025",
        "Zenvolt Chemical, TURKEY, CID900026",
        "Chemical Company, PERU, CID900027",
        "Gold Group, KENYA, CID900030",
        "Ostrelan Holdings, JAPAN, CID900032",
        "Brelkor Electric, JAPAN, CID900001",
    })
    void needs_review_if_a_sister_site_or_another_business_place_or_country_is_possible(
            String name, String country, String id) {
        MatchResult result = match(name, country);
        assertThat(result.decision()).as("%s", result.evidence()).isEqualTo(MatchResult.Decision.REVIEW);
        assertThat(result.candidates())
                .extracting(c -> c.smelter().id().orElseThrow())
                .contains(new SmelterId(id));
    }

    @ParameterizedTest(name = "\"{0}\" ({1}) is nobody")
    @CsvSource({
        "Pforzheim, GERMANY",
        "Deutsche Bank, GERMANY",
        "gold plating solution, ",
        "Quontavia Industries, JAPAN",
        "Xu Da Trading, CHINA",
        "Solder paste SAC305, ",
        "Gold, KENYA",
        "Gold (Au), KENYA",
    })
    void finds_no_facility_for_places_banks_products_and_unknown_names(String name, String country) {
        MatchResult result = match(name, country);
        assertThat(result.decision())
                .as("%s %s", result.evidence(), result.candidates())
                .isEqualTo(MatchResult.Decision.NONE);
    }

    @Test
    void says_why_in_words() {
        assertThat(match("Brelkorr Smelting", "JAPAN").evidence())
                .containsExactly(
                        "the name is similar to 'Brelkor Smelting Co., Ltd.', a name of CID900001 'Brelkor Smelting Co., Ltd.' "
                                + "(Gold, JAPAN) (0.92)",
                        "the country agrees");
        assertThat(match("Brelkorr Trading", "JAPAN").evidence().get(0))
                .isEqualTo("'trading' is not a smelter's line of business");
    }

    private MatchResult match(String name, String country) {
        MatchQuery query = MatchQuery.of(Metal.GOLD, name);
        return matcher.match(country == null ? query : query.withCountry(country));
    }

    @Test
    void the_country_in_a_listed_name_does_not_hide_its_region() {
        assertThat(match("Yunnan Dorvex Refinery", "CHINA").decision()).isEqualTo(MatchResult.Decision.REVIEW);
        assertThat(match("Hunan Dorvex Refinery", "CHINA").decision()).isEqualTo(MatchResult.Decision.MATCH);
    }
}
