package org.syncline.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final String EVIL = "<script>alert('x')</script>\"&<img src=x onerror=y>";

    @Test
    void whatever_stands_in_a_directory_is_text_on_the_page() {
        var page = ReportPage.of(report());

        assertThat(page)
                .doesNotContain("<script", "<img", "src=x onerror=y>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;&lt;img src=x onerror=y&gt;");
        assertThat(page.split("&lt;script&gt;", -1)).hasSizeGreaterThan(12);
    }

    @Test
    void the_page_has_its_four_parts_and_needs_nothing_else() {
        assertThat(ReportPage.of(report()))
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<h2>Steps</h2>",
                        "<h2>Troubleshooting &amp; Recommendation</h2>",
                        "<h2>Modified Properties</h2>",
                        "<h2>Summary</h2>",
                        "default-src 'none'")
                .doesNotContain("http://", "https://", "<link", "@import", "url(");
    }

    private static SequencedMap<String, Object> report() {
        var report = new LinkedHashMap<String, Object>();
        report.put("id", EVIL);
        report.put("activityDateTime", EVIL);
        report.put("sourceIdentity", Map.of("displayName", EVIL, EVIL, EVIL));
        report.put("targetIdentity", List.of(Map.of("displayName", EVIL)));
        report.put("provisioningAction", EVIL);
        report.put("provisioningStatusInfo", Map.of("reason", EVIL));
        report.put(
                "provisioningSteps",
                List.of(Map.of(
                        "name",
                        EVIL,
                        "status",
                        EVIL,
                        "description",
                        EVIL,
                        "details",
                        List.of(Map.of(EVIL, List.of(EVIL, EVIL))))));
        report.put("modifiedProperties", List.of(Map.of("newValue", List.of(EVIL))));
        return report;
    }
}
