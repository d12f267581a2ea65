"""Process a folder of CSV files with a batch service: a request for each row, a result for each file."""

import json
import tempfile
from pathlib import Path

from digits_data import held_out, write_csv
from digits_model import imported_model, new_name, scratch_bucket
from modelarts.config.model_config import TransformerConfig
from modelarts.session import Session

# Maps columns to places in the body of a request, {"image": [...]}. The last column, the digit, is not mapped.
MAPPING = {
    "type": "object",
    "properties": {
        "image": {"type": "array", "items": [{"type": "number", "index": column} for column in range(64)]},
    },
}


def main() -> None:
    scans = held_out()[:100]
    with (
        Session() as session,
        scratch_bucket(session) as bucket,
        imported_model(session, bucket, new_name(), "1.0.0") as model,
        tempfile.TemporaryDirectory() as scratch,
    ):
        write_csv(Path(scratch) / "digits.csv", scans)
        session.obs.upload_file(f"{scratch}/digits.csv", f"obs://{bucket}/input/")

        transformer = model.deploy_transformer(
            service_name=new_name(),
            configs=[
                TransformerConfig(
                    model_id=model.model_id,
                    specification="modelarts.vm.cpu.2u",
                    instance_count=1,
                    src_path=f"/{bucket}/input/",
                    dest_path=f"/{bucket}/output/",
                    req_uri="/",
                    mapping_type="csv",
                    mapping_rule=MAPPING,
                )
            ],
            wait=True,  # until it has finished
        )
        try:
            print(f"the service is {transformer.get_service_info().status}")
            session.obs.download_dir(f"obs://{bucket}/output/", f"{scratch}/")
            for result in Path(scratch).rglob("*_result.txt"):
                answers = [json.loads(line) for line in result.read_text(encoding="utf-8").splitlines()]
                digits = [answer["data"]["resp_data"][0]["digit"] for answer in answers]
                right = sum(digit == scan.digit for digit, scan in zip(digits, scans, strict=True))
                print(f"{result.name}: {right} of {len(answers)} predictions are right")
        finally:
            transformer.delete_service()
    print("removed the service, the model, its files and the results")


if __name__ == "__main__":
    main()
