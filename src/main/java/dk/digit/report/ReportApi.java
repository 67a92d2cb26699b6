package dk.digit.report;

import static dk.digit.report.ReportRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The report as data, in the asked language.
@RestController
class ReportApi {

    private final Report report;

    ReportApi(Report report) {
        this.report = report;
    }

    @GetMapping(path = "/api/v1/report/years/{year:\\d{4}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(READ)
    ResponseEntity<byte[]> year(@PathVariable int year, View view) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report.json(year, view.lang()));
    }
}
